import { caseLead } from '#domains/enforcement/lead/case_lead.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Deed, Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { officeHour } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin, type Life } from '../life.ts'
import { agenda, dayOf } from './days.ts'
import type { SpotPlan } from './spots.ts'

const OFFENCES: Readonly<Record<string, string>> = { illegal_felling: 'over_felling', illegal_clearing: 'land_destruction' }

/** The lead that an escalated spot gives, checked in the days after. */
export function leadOfSpot(demo: Demo, plan: SpotPlan, spot: Row, escalated: Deed): Life {
  const draw = demo.random(`lead ${plan.key}`)
  const life = begin(
    caseLead,
    { id: seededId(`case_lead:${plan.key}`, escalated.at), division: plan.village.id },
    {
      source: 'spot',
      offence: OFFENCES[plan.verdict] ?? 'illegal_occupation',
      found_on: spot['verified_on'],
      place: spot['place'],
      facts: `图斑${plan.number}核实为疑似违法，违法面积${spot['unlawful_area']}亩。${spot['ground_note']}`,
      spots: [plan.id],
      origin: `map_spot ${plan.number}`,
    },
    escalated,
  )
  const checked = agenda(dayOf(escalated.at), draw)(2)
  if (Date.parse(checked) > Date.parse(demo.now)) return life
  life.step('confirm', { checked_on: dayOf(checked), check_note: '现场和许可档案核对属实' }, hand(demo, 'county.forestry_officer', plan.village)(checked))
  return life
}

const REPORTS = [
  { source: 'report', offence: 'over_felling', facts: '群众反映山坡有人砍伐成片柏木。' },
  { source: 'patrol', offence: 'illegal_occupation', facts: '巡护发现林地内新开便道。' },
  { source: 'inspection', offence: 'timber_trade', facts: '检查木材加工点时发现无来源凭证的原木。' },
  { source: 'report', offence: 'illegal_hunting', facts: '群众反映林区发现捕鸟网。' },
] as const

/** Reports waiting to be checked now, some beyond their term; one refuted. */
export function* presentLeads(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('present leads')
  const today = demo.now.slice(0, 10)
  for (const [i, village] of draw.shuffle(demo.divisions.villages).slice(0, 8).entries()) {
    const day = addCalendarDays(today, -(2 + i * 3))
    const at = officeHour(day, draw)
    const life = begin(
      caseLead,
      { id: seededId(`case_lead:present:${i}`, at), division: village.id },
      { ...REPORTS[i % REPORTS.length]!, found_on: day, place: `${village.name}后山`, spots: [] },
      hand(demo, 'township.officer', village)(at),
    )
    if (i === 5) {
      const checked = officeHour(addCalendarDays(day, 4), draw)
      life.step(
        'refute',
        { checked_on: dayOf(checked), check_note: '持有采伐许可证，在许可范围内采伐' },
        hand(demo, 'county.forestry_officer', village)(checked, '有合法手续'),
      )
    }
    yield life.loaded()
  }
}
