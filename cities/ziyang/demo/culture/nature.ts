import { natureBase } from '#domains/culture/nature/nature_base.ts'
import { natureTrail } from '#domains/culture/nature/nature_trail.ts'
import { natureVisit } from '#domains/culture/nature/nature_visit.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import { lengthKm } from '#kit/geometry/length-km.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../../targets.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

type Site = { readonly n: number; readonly name: string; readonly where: DemoDivision; readonly base: string; readonly trail: string; readonly opened: string }

const names = ['湿地公园自然教育基地', '国有林场自然教育基地', '古柏林自然教育基地', '植物园自然教育基地'] as const

const sites = (demo: Demo): Site[] =>
  names.map((name, n) => {
    const where = demo.divisions.townships[(n * 23 + 4) % demo.divisions.townships.length]!
    const opened = n < 3 ? '2022-05-22' : `${targetYear + 1}-04-22`
    return {
      n,
      name: `${where.name}${name}（演示）`,
      where,
      opened,
      base: seededId(`nature_base:${n}`, moment(opened, 9)),
      trail: seededId(`nature_trail:${n}`, moment(opened, 10)),
    }
  })

function place(demo: Demo, { n, name, where, base, trail, opened }: Site): LoadedRecord[] {
  const desk = hand(demo, 'county.forestry_officer', where)
  const [x, y] = where.centroid
  const route: { type: 'LineString'; coordinates: [number, number][] } = {
    type: 'LineString',
    coordinates: [
      [x, y],
      [Number((x + 0.006).toFixed(6)), Number((y + 0.003).toFixed(6))],
      [Number((x + 0.011).toFixed(6)), Number((y + 0.001).toFixed(6))],
    ],
  }
  const own = begin(
    natureBase,
    { id: base, division: where.id },
    {
      name,
      number: `资自教${n + 1}`,
      base_level: n === 0 ? 'provincial' : n === 3 ? 'none' : 'city',
      ...(n === 3 ? {} : { naming_number: `演示〔2022〕自教${n + 1}号` }),
      operator: `${where.name}自然教育中心（演示）`,
      place: where.name,
      location: { type: 'Point', coordinates: where.centroid },
      capacity: 200,
      guides: 4,
      courses: [
        { title: '认识身边的树', audience: '小学三至四年级', hours: 2 },
        { title: '湿地里的鸟', audience: '小学五至六年级', hours: 2 },
      ],
      opened_on: opened,
    },
    desk(moment(opened, 9)),
  )
  const path = begin(
    natureTrail,
    { id: trail, division: where.id },
    {
      name: `${where.name}自然教育步道（演示）`,
      number: `资步${n + 1}`,
      base,
      route,
      length: lengthKm(route)!,
      stops: [
        { title: '古柏', content: '树龄、习性和故事' },
        { title: '观鸟台', content: '常见水鸟' },
      ],
      keeper_unit: `${where.name}人民政府`,
      opened_on: opened,
    },
    desk(moment(opened, 10)),
  )
  if (n === 1) {
    const shut_on = addCalendarDays(demo.now.slice(0, 10), -75)
    path.step('shut', { shut_on }, desk(moment(shut_on, 9), '护栏松动，封闭检修'))
  }
  return [own.loaded(), path.loaded()]
}

function visit(demo: Demo, { base, where, name }: Site, key: string, day: string, held: boolean): LoadedRecord {
  const town = hand(demo, 'township.officer', where)
  const booked = moment(addCalendarDays(day, -7), 10)
  const at = booked > demo.now ? moment(demo.now.slice(0, 10), 8) : booked
  const persons = 30 + (key.length % 5) * 4
  const fields = {
    title: `${name.replace('（演示）', '')}校园课（演示）`,
    kind: 'school',
    base,
    visitors: `${where.name}中心小学`,
    held_on: day,
    course: '认识身边的树',
    persons,
    minors: persons - 3,
    guides: 2,
    insured: true,
    safety_plan: '带队教师3名，走环形路线，应急联系镇卫生院。',
  }
  const life = begin(natureVisit, { id: seededId(`nature_visit:${key}`, at), division: where.id }, fields, town(at))
  if (held) {
    const photo = demo.evidence(`nature visit ${key}`, { taken_at: moment(day, 10), position: where.centroid, picture: 'scene' })
    life.step('hold', { result: '按课程完成，没有安全事故。', photos: [photo] }, town(moment(day, 16)))
  }
  return life.loaded()
}

/** Bases and trails, the classes held there, and those booked; one path has been shut for too long. */
export function* nature(demo: Demo): Generator<LoadedRecord> {
  const all = sites(demo)
  for (const site of all) yield* place(demo, site)
  const today = demo.now.slice(0, 10)
  for (let year = targetYear; year <= Number(today.slice(0, 4)); year++)
    for (let k = 0; k < 18; k++) {
      const site = all[k % (year > targetYear + 1 ? 4 : 3)]!
      const day = workday(addCalendarDays(`${year}-03-06`, k * 15))
      if (day < today) yield visit(demo, site, `${year} ${k}`, day, true)
    }
  for (const n of [0, 2]) yield visit(demo, all[n]!, `ahead ${n}`, workday(addCalendarDays(today, 10 + n)), false)
}
