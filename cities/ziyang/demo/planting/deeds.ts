import { CONVERSIONS } from '#datasets/planting/duty.ts'
import { dutyDeed } from '#domains/planting/deed/duty_deed.ts'
import { deedKey } from '#domains/planting/deed/key.server.ts'
import { certificateNumber } from '#domains/planting/deed/number.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { bySystem } from '../fire/hands.ts'
import type { Held } from './events.ts'
import { handsOf, type Unit } from './units.ts'

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫'] as const
const planting = CONVERSIONS[0]!

type Plan = {
  readonly key: string
  readonly nth: number
  readonly place: DemoDivision
  readonly day: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly until: 'recorded' | 'confirmed' | 'certified' | 'counted' | 'revoked'
  readonly used_in?: string
}

function deedOf(demo: Demo, p: Plan): { record: LoadedRecord; id: string } {
  const { reports, compares } = handsOf(demo, p.place)
  const at = (days: number, hour: number): string => moment(workday(addCalendarDays(p.day, days)), hour)
  const fields: Record<string, unknown> = {
    holder_kind: 'person',
    holder_tail: String(1000 + p.nth),
    form: 'planting',
    done_on: p.day,
    place: `${p.place.name}城郊`,
    ...p.fields,
  }
  const amount = Number(fields['trees_count'] ?? 0)
  const isPlanting = fields['form'] === 'planting'
  const key = deedKey({ unit: null, event: null, fund: null, receipt_number: null, ...fields } as unknown as Parameters<typeof deedKey>[0])
  const first = born(dutyDeed, { id: seededId(`duty_deed:${p.key}`, at(0, 15)), division: p.place.id, demo: true }, fields, reports(at(0, 15)), {
    deed_key: key,
    trees: isPlanting ? `${amount}.00` : null,
    rate_used: isPlanting ? planting.source : null,
  })
  const photo = demo.evidence(`duty_deed:${p.key}`, { taken_at: moment(p.day, 10), position: p.place.centroid, picture: 'scene' })
  const given = at(6, 10)
  const steps: Planned[] = [
    { step: 'confirm', fields: { confirmed_note: '与活动签到、照片相符', photos: [photo] }, deed: reports(at(2, 10)) },
    {
      step: 'certify',
      deed: compares(given),
      set: {
        certified_on: given.slice(0, 10),
        certificate_number: certificateNumber(p.place.code, p.day.slice(0, 4), p.nth),
        check_code: String(demo.random(`duty certificate ${p.key}`).int(0, 99_999_999)).padStart(8, '0'),
      },
    },
    { step: 'use', fields: { used_in: p.used_in }, deed: bySystem(`${Number(p.day.slice(0, 4)) + 1}-01-09T09:00:00+08:00`) },
  ]
  const revoke: Planned = { step: 'revoke', deed: compares(at(20, 10), '本人申报有误'), set: { deed_key: null, platform_number: null } }
  const plan = { recorded: [], confirmed: steps.slice(0, 1), certified: steps.slice(0, 2), counted: steps, revoked: [...steps.slice(0, 2), revoke] }[p.until]
  const versions = lived(dutyDeed, first, plan, demo.now)
  return { record: { register: dutyDeed, versions }, id: first[0]!.id }
}

/** Deeds of some who came to the leaders' planting, certified, a few handed in with a unit's report; and those of this year on their way. */
export function deeds(demo: Demo, at: Held, unit: Unit): { records: LoadedRecord[]; handed_in: { unit: string; ids: string[] } } {
  const year = Number(at.day.slice(0, 4))
  const there = surnames.map((name, i) =>
    deedOf(demo, {
      key: `there ${i}`,
      nth: i + 1,
      place: at.place,
      day: at.day,
      fields: { holder: `${name}某某`, event: at.id, trees_count: 3 + (i % 3) },
      until: i < 3 ? 'counted' : i === surnames.length - 1 ? 'revoked' : 'certified',
      used_in: `${unit.name} ${year}-01-01至${year}-12-31`,
    }),
  )
  const last = Number(demo.now.slice(0, 4))
  const [county] = demo.divisions.counties
  const now = (['certified', 'confirmed', 'recorded'] as const).map((until, i) =>
    deedOf(demo, {
      key: `now ${i}`,
      nth: i + 1,
      place: county!,
      day: workday(addCalendarDays(`${last}-10-20`, i)),
      fields: { holder: `${surnames[i]}某`, trees_count: 4 },
      until,
    }),
  )
  // a form without a line of the province: it waits, certified by nobody
  const waiting = deedOf(demo, {
    key: 'waiting',
    nth: 9,
    place: county!,
    day: workday(`${last}-09-08`),
    fields: { holder: '沈某', form: 'tending', labour_days: '2.0' },
    until: 'confirmed',
  })
  const ids = there.slice(0, 3).map((d) => d.id)
  return { records: [...there, ...now, waiting].map((d) => d.record), handed_in: { unit: unit.id, ids } }
}
