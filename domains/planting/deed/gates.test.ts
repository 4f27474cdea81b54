import { beforeAll, expect, it } from 'vitest'
import { rngOf } from '#tests/contract/sample.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { plantingEvent } from '../event/planting_event.ts'
import { ago, deedBody, eventBody, lastYear, reportBody, unitBody } from '../report/fixtures.ts'
import { dutyReport } from '../report/duty_report.ts'
import { dutyUnit } from '../unit/duty_unit.ts'
import { dutyDeed } from './duty_deed.ts'
import { isSound, nthOf } from './number.ts'

onEveryStore('尽责登记和证书', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  const photos = new Map<unknown, string>()
  beforeAll(async () => {
    for (const hand of [hands.township, hands.county]) photos.set(hand, await photograph(opened(), hand, beijingInstant(Date.now())))
  })
  const recorded = async (over: Record<string, unknown> = {}): Promise<string> => (await create(hands.township, dutyDeed, deedBody(over))).id
  const confirm = (id: string, who = hands.township) => step(who, dutyDeed, id, 'confirm', { confirmed_note: '现场核实', photos: [photos.get(who)] })
  const row = async (id: string) => (await rowsOf(world(), 'duty_deed')).find((d) => d['id'] === id)!

  it('按形式填写数量；捐资写明受捐机构和票据；单位从名册选', async () => {
    expect(await code(recorded({ form: 'tending' }))).toBe('deed_amount')
    expect(await code(recorded({ labour_days: '1.0' }))).toBe('deed_amount')
    expect(await code(recorded({ form: 'donation', trees_count: null, donated_yuan: '60.00' }))).toBe('deed_donation')
    expect(await code(recorded({ holder_kind: 'unit' }))).toBe('deed_holder')
    expect(await code(recorded({ holder_tail: null }))).toBe('deed_holder')
  })

  it('一件事只登记一次：同名同号同日同形式的、同一张票据的、同一场活动的；作废以后可以重登', async () => {
    const who = { holder: '李四', holder_tail: '0001' }
    const first = await recorded(who)
    expect(await code(recorded({ ...who, holder: ' 李四', place: '山上' }))).toBe('deed_twice')
    expect(await code(recorded({ ...who, holder_tail: '0002' }))).toBe('passed')
    const gift = { form: 'donation', trees_count: null, donated_yuan: '60.00', fund: '某基金会', receipt_number: 'A 1' }
    await recorded(gift)
    expect(await code(recorded({ ...gift, receipt_number: 'a1', holder: '王五' }))).toBe('deed_twice')
    const event = (await create(hands.township, plantingEvent, eventBody({ held_on: ago(20) }))).id
    const there = { ...who, event, done_on: ago(20) }
    await recorded(there)
    expect(await code(recorded({ ...there, form: 'tending', trees_count: null, labour_days: '1.0' }))).toBe('deed_twice')
    expect(await code(recorded({ event, done_on: ago(21) }))).toBe('deed_day_differs')
    await step(hands.township, dutyDeed, first, 'annul', { reason: '写错' })
    expect(await code(recorded(who))).toBe('passed')
  })

  it('没有折算标准的不发证书，不足一年义务的不发；核实的人不能自己发证', async () => {
    const work = await recorded({ form: 'tending', trees_count: null, labour_days: '9.0' })
    await confirm(work)
    expect(await row(work)).toMatchObject({ trees: null })
    expect(await code(step(hands.county, dutyDeed, work, 'certify'))).toBe('deed_no_rate')
    const two = await recorded({ trees_count: 2 })
    await confirm(two)
    expect(await code(step(hands.county, dutyDeed, two, 'certify'))).toBe('deed_below_duty')
    const own = await recorded()
    await confirm(own, hands.county)
    expect(await code(step(hands.county, dutyDeed, own, 'certify'))).toBe('same_person')
    await step(hands.city, dutyDeed, own, 'certify')
    expect(await row(own)).toMatchObject({ state: 'certified', trees: '3.00', check_code: expect.stringMatching(/^\d{8}$/) })
    expect(isSound(String((await row(own))['certificate_number']))).toBe(true)
    expect(await code(step(hands.city, dutyDeed, own, 'certify'))).toBe('transition_not_open')
  })

  it('只有系统能把证书计入报表', async () => {
    const id = await recorded()
    await confirm(id)
    await step(hands.county, dutyDeed, id, 'certify')
    expect(await code(step(hands.city, dutyDeed, id, 'use', { used_in: '自用' }))).toBe('role_missing')
  })

  it('任何先后次序都不会让一件事有两张有效证书，编号不重复也不断号', { timeout: 120_000 }, async () => {
    const draw = rngOf(77)
    const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(draw() * of.length)]
    const holders = ['甲', '乙', '丙'].map((holder) => ({ holder, holder_tail: '9999', done_on: `${lastYear()}-04-01` }))
    const units = await Promise.all([1, 2].map(async () => (await create(hands.township, dutyUnit, unitBody())).id))
    const known: string[] = []
    let stand: Record<string, unknown>[] = []
    /** Mostly one on which the act may succeed, now and then any. */
    const one = (...states: string[]): string => {
      const fit = stand.filter((d) => states.includes(String(d['state']))).map((d) => String(d['id']))
      return (fit.length > 0 && draw() < 0.7 ? pick(fit) : pick(known)) ?? ''
    }
    const reports: string[] = []
    const tried: Record<string, number> = {}
    const acts: Readonly<Record<string, () => Promise<unknown>>> = {
      record: async () => known.push(await recorded(pick(holders))),
      confirm: async () => confirm(one('recorded')),
      certify: () => step(hands.county, dutyDeed, one('confirmed'), 'certify'),
      certify_twice: () => {
        const id = one('confirmed')
        return Promise.all([step(hands.county, dutyDeed, id, 'certify'), step(hands.city, dutyDeed, id, 'certify')])
      },
      revoke: () => step(hands.city, dutyDeed, one('certified'), 'revoke', { reason: '试' }),
      annul: () => step(hands.township, dutyDeed, one('recorded', 'confirmed'), 'annul', { reason: '试' }),
      hand_in: async () => {
        const { id } = await create(hands.township, dutyReport, reportBody(pick(units) ?? '', { certificates: [one('certified')] }))
        reports.push(id)
        await step(hands.township, dutyReport, id, 'submit')
      },
      give_back: () => step(hands.county, dutyReport, pick(reports) ?? '', 'annul', { reason: '试' }),
    }
    const names = Object.keys(acts)
    for (let i = 0; i < 160; i++) {
      const name = pick(names)!
      if ((await code(acts[name]!())) === 'passed') tried[name] = (tried[name] ?? 0) + 1
      const all = (await rowsOf(world(), 'duty_deed')).filter((d) => known.includes(String(d['id'])))
      stand = all
      const valid = all.filter((d) => d['state'] === 'certified' || d['state'] === 'counted')
      for (const { holder } of holders) expect(valid.filter((d) => d['holder'] === holder).length).toBeLessThanOrEqual(1)
    }
    expect(['record', 'confirm', 'certify', 'revoke', 'hand_in', 'give_back'].filter((name) => !tried[name])).toEqual([])
    const numbers = (await rowsOf(world(), 'duty_deed')).flatMap((d) => (d['certificate_number'] ? [String(d['certificate_number'])] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
    const order = numbers.filter((n) => n.slice(6, 10) === String(lastYear())).map(nthOf)
    expect(order.toSorted((a, b) => a - b)).toEqual(order.map((_, i) => i + 1))
  })
})
