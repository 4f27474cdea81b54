import { freshOf, grams } from '#domains/wildlife/bile/balance.ts'
import { bileBatch } from '#domains/wildlife/bile/bile_batch.ts'
import { bileDelivery } from '#domains/wildlife/bile/bile_delivery.ts'
import { bileMovement } from '#domains/wildlife/bile/bile_movement.ts'
import { bilePermit } from '#domains/wildlife/bile/bile_permit.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { bySystem, hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { headsAt, type Herd } from './herds.ts'

type Batch = { readonly id: string; readonly herd: Herd; readonly from: string; readonly to: string; readonly grams: number; left: number }
type Permit = { readonly key: string; readonly herd: Herd; readonly buyer: string; readonly grams: number; readonly applied: string; readonly decided: string }

const kg = (g: number): string => grams(new Decimal(g).div(1000))

function* movement(demo: Demo, b: Batch, key: string, kind: string, amount: number, day: string, more: Record<string, unknown> = {}): Generator<LoadedRecord> {
  const county = hand(demo, 'county.forestry_officer', b.herd.at)
  const booked = kind === 'drawn' || kind === 'delivered'
  const at = moment(day, 17)
  const fields = { account: b.id, kind, amount: kg(amount), happened_on: day, ...more }
  const deed = booked ? bySystem(at) : county(at)
  yield begin(bileMovement, { id: seededId(`bile_movement:${key}`, at), division: b.herd.at.id }, fields, deed).loaded()
}

/** One batch a month of each herd: as much as is to be delivered, a sample for the laboratory, and now and then something spoiled. */
function* batches(demo: Demo, herd: Herd, year: number, whole: number, out: Batch[]): Generator<LoadedRecord> {
  const county = hand(demo, 'county.forestry_officer', herd.at)
  const today = demo.now.slice(0, 10)
  for (const [m, amount] of allot(
    whole,
    Array.from({ length: 12 }, () => 1),
  ).entries()) {
    const from = `${year}-${String(m + 1).padStart(2, '0')}-02`
    const to = addCalendarDays(from, 24)
    if (to >= today) return
    const spoiled = m % 5 === 3 ? 1250 + m * 10 : 0
    const total = amount + 500 + spoiled
    const at = moment(to, 16)
    const id = seededId(`bile_batch:${herd.key}:${from}`, at)
    const b: Batch = { id, herd, from, to, grams: total, left: amount }
    const fields = {
      herd: herd.id,
      number: `演示胆${herd.key.slice(-1)}-${from.slice(0, 7)}`,
      drawn_from: from,
      drawn_to: to,
      bears: Math.round(headsAt(herd, to) * 0.62),
      form: 'fresh',
      drawn_kg: kg(total),
      files: [demo.evidence(`bile_batch:${herd.key}:${from}`, { taken_at: moment(to, 15), picture: 'document' })],
    }
    yield begin(bileBatch, { id, division: herd.at.id }, fields, county(at), { fresh_kg: freshOf('fresh', kg(total), null) }).loaded()
    const key = `${herd.key}:${from}`
    yield* movement(demo, b, `${key}:drawn`, 'drawn', total, to)
    yield* movement(demo, b, `${key}:sampled`, 'sampled', 500, to, { document_number: `演示送检${from.slice(0, 7)}` })
    if (spoiled > 0)
      yield* movement(demo, b, `${key}:spoiled`, 'spoiled', spoiled, to, {
        witnesses: '甲某、乙某',
        note: '容器破损渗漏，当场登记销毁',
        files: [demo.evidence(`bile_movement:${key}`, { taken_at: moment(to, 16), picture: 'document' })],
      })
    out.push(b)
  }
}

const marks = { next: 1 }

/** Takes a weight out of the oldest batches that have any left. */
function lotsFrom(all: readonly Batch[], herd: Herd, weight: number, day: string): { batch: Batch; grams: number }[] {
  const lots: { batch: Batch; grams: number }[] = []
  let open = weight
  for (const b of all) {
    if (open === 0) break
    if (b.herd.id !== herd.id || b.to > day || b.left === 0) continue
    const take = Math.min(open, b.left)
    b.left -= take
    open -= take
    lots.push({ batch: b, grams: take })
  }
  return lots
}

function* delivery(
  demo: Demo,
  p: Permit,
  id: string,
  n: number,
  weight: number,
  day: string,
  all: readonly Batch[],
  until: 'sent' | 'settled',
): Generator<LoadedRecord, number> {
  const lots = lotsFrom(all, p.herd, weight, day)
  const total = lots.reduce((sum, l) => sum + l.grams, 0)
  if (total === 0) return 0
  const county = hand(demo, 'county.forestry_officer', p.herd.at)
  const issued = Math.ceil(total / 5000)
  const mark_from = marks.next
  marks.next += issued
  const at = moment(day, 10)
  const delivered = seededId(`bile_delivery:${p.key}:${n}`, at)
  const fields = {
    permit: id,
    sent_on: day,
    lots: lots.map((l) => ({ batch: l.batch.id, weight: kg(l.grams) })),
    waybill: `演示运${day.replaceAll('-', '')}${p.key.slice(-1)}${n}`,
    quarantine_number: `演示检${day.replaceAll('-', '')}`,
    mark_from,
    mark_to: mark_from + issued - 1,
  }
  const life = begin(bileDelivery, { id: delivered, division: p.herd.at.id }, fields, county(at), { weight: kg(total) })
  const lost = n === 2 ? 1200 : 0
  if (until === 'settled') {
    const got = workday(addCalendarDays(day, 3))
    const receipts = [demo.evidence(`bile_delivery:${p.key}:${n}`, { taken_at: moment(got, 9), picture: 'document' })]
    const short = lost > 0 ? { difference_note: '容器残留，双方过磅确认' } : {}
    life.step('receive', { received_on: got, received_kg: kg(total - lost), receipts, ...short }, county(moment(got, 11)))
    const spoiled = Math.min(2, issued)
    life.step('settle_marks', { marks_used: issued - spoiled, marks_spoiled: spoiled, marks_left: 0 }, county(moment(workday(addCalendarDays(day, 20)), 11)))
  }
  yield life.loaded()
  for (const [i, l] of lots.entries()) yield* movement(demo, l.batch, `${p.key}:${n}:${i}`, 'delivered', l.grams, day, { delivery: delivered })
  return total
}

function* permit(demo: Demo, p: Permit, all: readonly Batch[], days: readonly string[], last: 'sent' | 'settled'): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  if (p.applied > today) return
  const county = hand(demo, 'county.forestry_officer', p.herd.at)
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const at = moment(p.applied, 9)
  const id = seededId(`bile_permit:${p.key}`, at)
  const fresh_kg = kg(p.grams)
  const fields = {
    herd: p.herd.id,
    buyer: p.buyer,
    product: '演示胶囊（国药准字演示）',
    purpose: 'medicine',
    form: 'fresh',
    asked_kg: kg(p.grams),
    applied_on: p.applied,
  }
  const life = begin(bilePermit, { id, division: p.herd.at.id }, fields, county(at), { fresh_kg })
  if (p.decided <= today) {
    life.step('check', { opinion: '种群存栏、库存与申请数量相符' }, county(moment(workday(addCalendarDays(p.applied, 6)), 10)))
    const decision = {
      granted_kg: kg(p.grams),
      decision_number: `演示川林胆批〔${p.decided.slice(0, 4)}〕${p.key.slice(-1)}号`,
      authority: '省级野生动物保护主管部门',
    }
    life.step('grant', { ...decision, decided_on: p.decided, valid_to: addCalendarDays(p.decided, 364) }, city(moment(p.decided, 15)), { fresh_kg })
  }
  const parts = allot(
    p.grams,
    days.map(() => 1),
  )
  const past = days.filter((d) => d < today)
  const deliveries: LoadedRecord[] = []
  for (const [n, day] of past.entries()) deliveries.push(...delivery(demo, p, id, n, parts[n]!, day, all, n === past.length - 1 ? last : 'settled'))
  const whole = deliveries.filter((d) => d.register.name === 'bile_delivery').every((d) => d.versions.at(-1)?.state === 'settled')
  const end = addCalendarDays(p.decided, 340)
  if (p.decided <= today && end < today && whole && past.length === days.length)
    life.step('settle', { settle_note: '全部交付，标识已核销' }, city(moment(workday(end), 10)))
  yield life.loaded()
  yield* deliveries
}

const everyQuarter = (year: number): string[] => ['03-29', '06-28', '09-27', '12-28'].map((d) => workday(`${year}-${d}`))

/** Bile of the published year, as much approved as was published, and of this year up to today: one delivery on its way, one permit asked for. */
export function* bile(demo: Demo, herds: readonly Herd[], year: number): Generator<LoadedRecord> {
  marks.next = 100_001
  const today = demo.now.slice(0, 10)
  const bears = herds.filter((h) => h.species === '黑熊')
  const whole = new Decimal(demo.targets['wildlife.bear_bile'] ?? '0').times(1_000_000).toNumber()
  const [first, second] = [bears[0]!, bears[1]!]
  const shares = allot(whole, [40, 25, 35])
  const all: Batch[] = []
  const thisYear = Number(today.slice(0, 4))
  yield* batches(demo, first, year, shares[0]! + shares[1]!, all)
  yield* batches(demo, second, year, shares[2]!, all)
  const decided = (y: number): string => workday(`${y}-02-10`)
  const asked = (y: number): string => workday(`${y}-01-11`)
  const of = (key: string, herd: Herd, buyer: string, grams_: number, y: number): Permit => ({
    key,
    herd,
    buyer,
    grams: grams_,
    applied: asked(y),
    decided: decided(y),
  })
  yield* permit(demo, of(`${year}-1`, first, '演示药业有限公司', shares[0]!, year), all, everyQuarter(year), 'settled')
  yield* permit(demo, of(`${year}-2`, first, '演示制药二厂', shares[1]!, year), all, everyQuarter(year), 'settled')
  yield* permit(demo, of(`${year}-3`, second, '演示药业有限公司', shares[2]!, year), all, everyQuarter(year), 'settled')
  if (thisYear === year) return
  const now = 6_000_000
  yield* batches(demo, first, thisYear, now, all)
  yield* permit(demo, of(`${thisYear}-4`, first, '演示药业有限公司', now, thisYear), all, everyQuarter(thisYear), 'sent')
  const waiting: Permit = { key: `${thisYear}-5`, herd: second, buyer: '演示制药二厂', grams: 2_400_000, applied: today, decided: '9999-12-31' }
  yield* permit(demo, { ...waiting, applied: addCalendarDays(today, -4) }, all, [], 'sent')
}
