import { techResult } from '#domains/industry/tech/tech_result.ts'
import { techUse } from '#domains/industry/tech/tech_use.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { PlannedBase } from './bases.ts'

const titles = ['黄精林下仿野生栽培', '羊肚菌林下套种', '黄柏良种', '枳壳标准化栽培', '柠檬密改稀', '柏木低效林改造', '绵竹笋用林培育'] as const

/** Results and where they were put to use: as many of the published year as were published, some at two places, one that nobody has looked at yet. */
export function* technologies(demo: Demo, all: readonly PlannedBase[], year: number): Generator<LoadedRecord> {
  const many = Number(demo.targets['industry.tech_results'])
  const ids: string[] = []
  for (let n = 0; n < many; n++) {
    const at = moment(workday(addCalendarDays('2021-09-06', n)), 9)
    const id = seededId(`tech_result:${n}`, at)
    ids.push(id)
    const fields = {
      title: `${titles[n % titles.length]}技术（演示${n + 1}）`,
      kind: (['technique', 'variety', 'standard'] as const)[n % 3],
      holder: '演示林业科学研究院',
      library_number: `演示库${n + 1}`,
      summary: '经审定可在丘陵区推广（演示）',
    }
    yield begin(techResult, { id, division: demo.divisions.city.id }, fields, hand(demo, 'city.forestry_officer', demo.divisions.city)(at)).loaded()
  }
  const use = (key: string, result: string, b: PlannedBase, day: string, seen: boolean): LoadedRecord => {
    const [town, county] = [hand(demo, 'township.officer', b.village), hand(demo, 'county.forestry_officer', b.village)]
    const on = (days: number): string => workday(addCalendarDays(day, days))
    const fields = {
      result,
      base: b.id,
      place: `${b.village.name}${b.crop.crop}基地`,
      location: { type: 'Point', coordinates: b.village.centroid },
      used_on: day,
      area_mu: (b.planted / 2).toFixed(2),
      effect: '与往年相比亩产提高约一成，用工减少（演示）',
    }
    const life = begin(techUse, { id: seededId(`tech_use:${key}`, moment(on(1), 9)), division: b.village.id }, fields, town(moment(on(1), 9)))
    life.step('report', { proof: [demo.evidence(`tech use ${key}`, { taken_at: moment(on(2), 9), picture: 'document' })] }, town(moment(on(2), 10)))
    if (seen) life.step('confirm', { looked_on: on(20) }, county(moment(on(20), 15)))
    return life.loaded()
  }
  const grown = all.filter((b) => b.crop.kind !== 'flower_greenhouse')
  for (const [n, id] of ids.entries()) yield use(`${year} ${n}`, id, grown[n * 2]!, workday(addCalendarDays(`${year}-02-20`, n * 17)), true)
  for (const n of [0, 4]) yield use(`${year} again ${n}`, ids[n]!, grown[n * 2 + 1]!, workday(`${year}-09-0${n + 1}`), true)
  for (const n of [1, 2, 3]) yield use(`next ${n}`, ids[n]!, grown[n * 3]!, workday(`${year + 1}-04-1${n}`), true)
  yield use('now', ids[6]!, grown[7]!, workday(addCalendarDays(demo.now.slice(0, 10), -12)), false)
}
