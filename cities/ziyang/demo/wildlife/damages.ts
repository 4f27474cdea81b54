import { listedOn } from '#datasets/wildlife/grades.ts'
import { lossOf } from '#domains/wildlife/damage/checks.ts'
import { wildlifeDamage } from '#domains/wildlife/damage/wildlife_damage.ts'
import { gradeOf } from '#domains/wildlife/grade.ts'
import { blurred } from '#domains/wildlife/place.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand, townshipOf } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { countryside } from './herds.ts'

const harms = [
  { species: '野猪', item: '玉米', kind: 'crop' },
  { species: '猪獾', item: '花生', kind: 'crop' },
  { species: '豹猫', item: '家禽', kind: 'livestock' },
  { species: '环颈雉', item: '油菜苗', kind: 'crop' },
] as const

/** Harm of the published year that was paid for, one refused, and what is being looked at now. */
export function* damages(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('wildlife damages')
  const villages = countryside(demo)
  for (let n = 0; n < 26; n += 1) {
    const now = n >= 22
    const day = now ? addCalendarDays(demo.now.slice(0, 10), -3 - n) : addCalendarDays(`${year}-04-10`, n * 9)
    const harm = harms[n % harms.length]!
    const at = draw.pick(villages)
    const unlisted = typeof listedOn(harm.species, day) === 'string'
    const boarNow = harm.species === '野猪' && day >= '2023-06-26'
    const stated = unlisted ? { stated_grade: boarNow ? 'other' : 'beneficial' } : {}
    const fields = {
      happened_on: day,
      species: harm.species,
      ...stated,
      ...(boarNow ? { local_basis: '演示县野生动物致害补偿规定' } : {}),
      victim: '演示农户',
      victim_id: '510000000000000000',
      victim_phone: '13800000000',
      place: `${at.parent?.name ?? ''}${at.name}`,
      location: { type: 'Point', coordinates: at.centroid },
      kind: harm.kind,
      losses: [
        { item: harm.item, quantity: harm.kind === 'crop' ? `${draw.int(2, 12) / 10}亩` : `${draw.int(3, 20)}只`, amount: `${draw.int(20, 180) * 10}.00` },
      ],
      traces: '现场有新鲜脚印、啃食和拱翻痕迹',
    }
    const declared = lossOf(fields)
    const township = hand(demo, 'township.officer', townshipOf(at))
    const [county, second] = [hand(demo, 'county.forestry_officer', at), hand(demo, 'county.forestry_officer', at, 1)]
    const life = begin(wildlifeDamage, { id: seededId(`wildlife_damage:${n}`, moment(day, 10)), division: at.id }, fields, township(moment(day, 10)), {
      grade: gradeOf(fields, day),
      near: blurred({ type: 'Point', coordinates: at.centroid }),
      declared,
    })
    const on = (k: number): string => addCalendarDays(day, k)
    const paper = (word: string, k: number): string =>
      demo.evidence(`wildlife_damage:${n}:${word}`, { taken_at: moment(on(k), 9), position: at.centroid, picture: word === 'paid' ? 'document' : 'scene' })
    if (now && n % 2 === 0) {
      yield life.loaded()
      continue
    }
    life.step('verify', { verify_note: '现场核实，损失属实', verify_photos: [paper('seen', 1)] }, township(moment(on(1), 15)))
    if (now) {
      yield life.loaded()
      continue
    }
    if (n === 7) life.step('refuse', {}, county(moment(on(5), 15), '经核实为家犬所致，不属于野生动物致害'))
    else {
      const assessed = new Decimal(declared).times('0.9').toFixed(2)
      life.step('review', { assessed, review_note: '按受损面积和当地单价核定', standard: '演示县补偿标准' }, county(moment(on(8), 15)))
      const granted = new Decimal(assessed).times('0.8').toFixed(2)
      life.step('grant', { granted, decision_number: `演示补〔${year}〕${n + 1}号`, decided_on: on(14) }, second(moment(on(14), 15)))
      life.step('pay', { paid: granted, paid_on: on(25), vouchers: [paper('paid', 25)] }, county(moment(on(25), 15)))
    }
    yield life.loaded()
  }
}
