import { type EditionKey, FOREST_CITY_DEMANDS, numericNatures } from '#datasets/culture/forest-city.ts'
import { forestCityDemand } from '#domains/culture/demand/forest_city_demand.ts'
import { forestCityCheck } from '#domains/culture/standing/forest_city_check.ts'
import { forestCityValue } from '#domains/culture/city_value/forest_city_value.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { creation } from './city.ts'

type Value = {
  readonly number: number
  readonly of_year: number
  readonly value?: string
  readonly operands?: readonly [string, string]
  readonly verdict?: 'met' | 'unmet'
  readonly statement?: string
  readonly unit: string
  /** Not confirmed yet. */
  readonly waits?: true
}

const edition: EditionKey = 'gbt37342_2019'
const demandOf = (number: number) =>
  FOREST_CITY_DEMANDS.find((d) => d.edition === edition && d.number === number && (d.rain === undefined || d.rain === 'above_800'))!

/** Made-up values of the published year: most reach what is demanded, some fall short, some were never reported. */
const values: readonly Value[] = [
  { number: 1, of_year: 2023, value: '38.46', operands: ['221.02', '574.7'], unit: '资阳市林业局' },
  { number: 2, of_year: 2023, value: '41.25', operands: ['2186.25', '5300'], unit: '资阳市住房和城乡建设局' },
  { number: 3, of_year: 2023, value: '23.6', unit: '资阳市住房和城乡建设局' },
  { number: 4, of_year: 2023, value: '13.12', unit: '资阳市住房和城乡建设局' },
  { number: 5, of_year: 2023, value: '57.4', unit: '资阳市住房和城乡建设局' },
  { number: 7, of_year: 2023, value: '31.8', unit: '资阳市林业局' },
  { number: 8, of_year: 2023, value: '34.2', unit: '资阳市农业农村局' },
  { number: 9, of_year: 2023, value: '88.7', unit: '资阳市交通运输局' },
  { number: 10, of_year: 2023, value: '86.1', unit: '资阳市水务局' },
  { number: 12, of_year: 2023, value: '74', unit: '资阳市水务局' },
  { number: 13, of_year: 2023, value: '82.5', unit: '资阳市自然资源和规划局' },
  { number: 14, of_year: 2023, value: '16.3', unit: '资阳市住房和城乡建设局' },
  { number: 15, of_year: 2023, value: '84', unit: '资阳市住房和城乡建设局' },
  { number: 16, of_year: 2023, verdict: 'met', statement: '全部使用良种壮苗，抽查12个工程没有大树进城', unit: '资阳市林业局' },
  { number: 18, of_year: 2023, value: '10.8', unit: '资阳市林业局' },
  { number: 21, of_year: 2023, verdict: 'met', statement: '创建期间没有严重毁坏森林资源案件，督查图斑全部查处', unit: '资阳市林业局' },
  { number: 22, of_year: 2023, value: '83.2', unit: '资阳市住房和城乡建设局' },
  { number: 24, of_year: 2023, verdict: 'met', statement: '财政投资的公园全部免费开放', unit: '资阳市住房和城乡建设局' },
  { number: 25, of_year: 2023, verdict: 'unmet', statement: '有7个乡镇的公园不足3000平方米', unit: '资阳市林业局' },
  { number: 26, of_year: 2023, value: '0.44', unit: '资阳市住房和城乡建设局' },
  { number: 28, of_year: 2023, verdict: 'met', statement: '森林公园、湿地公园都设有科普场所', unit: '资阳市林业局' },
  { number: 32, of_year: 2023, value: '92.6', unit: '国家统计局资阳调查队' },
  { number: 36, of_year: 2023, verdict: 'met', statement: '创建档案按年度归档并数字化', unit: '资阳市林业局' },
  { number: 3, of_year: 2024, value: '24.7', unit: '资阳市住房和城乡建设局', waits: true },
]

const nameOf = (number: number) => {
  const d = demandOf(number)
  return { name: d.title, nature: d.nature, unit: d.unit }
}

function valueRecord(demo: Demo, v: Value): LoadedRecord {
  const { city } = demo.divisions
  const [desk, second, head] = [hand(demo, 'city.forestry_officer', city), hand(demo, 'city.forestry_officer', city, 1), hand(demo, 'city.chief_office', city)]
  const measured = `${v.of_year}-08-31`
  const at = v.waits ? moment(addCalendarDays(demo.now.slice(0, 10), -25), 10) : moment(`${v.of_year}-09-12`, 10)
  const papers = [demo.evidence(`forest city value ${v.number} ${v.of_year}`, { taken_at: moment(measured, 9), picture: 'document' })]
  const fields = {
    city: creation,
    edition,
    number: v.number,
    of_year: v.of_year,
    value: v.value ?? null,
    numerator: v.operands?.[0] ?? null,
    denominator: v.operands?.[1] ?? null,
    verdict: v.verdict ?? null,
    statement: v.statement ?? '演示数值，不是本市实际情况',
    boundary_version: demandOf(v.number).urban ? `${v.of_year - 1}年城市建设统计年鉴` : null,
    measured_on: measured,
    reporting_unit: v.unit,
    document_number: `演示〔${v.of_year}〕创森数据第${v.number}号`,
    papers,
  }
  const life = begin(forestCityValue, { id: seededId(`forest_city_value:${v.number} ${v.of_year}`, at), division: city.id }, fields, desk(at), nameOf(v.number))
  life.step('report', {}, v.waits ? desk(moment(addCalendarDays(demo.now.slice(0, 10), -20), 10)) : second(moment(`${v.of_year}-09-14`, 10)), nameOf(v.number))
  if (!v.waits) life.step('confirm', {}, head(moment(`${v.of_year}-09-20`, 15)))
  return life.loaded()
}

/** The self-check before the application, of what stood confirmed then. */
function check(demo: Demo): LoadedRecord {
  const { city } = demo.divisions
  const head = hand(demo, 'city.chief_office', city)
  const at = moment('2023-10-09', 10)
  const judged = values
    .filter((v) => !v.waits)
    .map((v) => {
      const d = demandOf(v.number)
      const numeric = numericNatures.includes(d.nature)
      const wanted = Number(d.value)
      const met = numeric ? (d.nature === 'min' ? Number(v.value) >= wanted : Number(v.value) <= wanted) : v.verdict === 'met'
      const gap = numeric && !met ? (Math.abs(Math.round((Number(v.value) - wanted) * 100)) / 100).toString() : null
      const unit = d.unit ?? ''
      return {
        number: v.number,
        title: d.title,
        demanded: numeric ? `${d.nature === 'min' ? '不低于' : '不高于'}${d.value}${unit}` : d.nature === 'veto' ? '一票否决' : '按条文判断',
        actual: v.value === undefined ? null : `${v.value}${unit}`,
        gap: gap === null ? null : `${gap}${unit}`,
        verdict: met ? '达到' : '未达到',
        source: `${v.of_year}年，演示〔${v.of_year}〕创森数据第${v.number}号`,
      }
    })
  const unmet = judged.filter((r) => r.verdict === '未达到').length
  const all = new Set(FOREST_CITY_DEMANDS.filter((d) => d.edition === edition && !d.plain).map((d) => d.number)).size
  const fields = { city: creation, edition, of_year: 2023, results: judged, met: judged.length - unmet, unmet, unknown: all - judged.length }
  const life = begin(forestCityCheck, { id: seededId('forest_city_check:2023', at), division: city.id }, fields, head(at))
  life.step(
    'conclude',
    {
      findings: '城区树冠覆盖率、林荫道路率、绿道网络和乡村公园没有达到。',
      measures: '行道树补植、绿道连通、乡镇公园扩建列入提升期实施方案。',
      concluded_on: '2023-10-16',
    },
    head(moment('2023-10-16', 15)),
  )
  return life.loaded()
}

/** What the city read in the new edition and has not had checked; the number is made up. */
function readAnew(demo: Demo): LoadedRecord {
  const { city } = demo.divisions
  const desk = hand(demo, 'city.forestry_officer', city)
  const day = addCalendarDays(demo.now.slice(0, 10), -9)
  const fields = {
    city: creation,
    edition: 'gbt37342_2024',
    number: 1,
    name: '林木覆盖率（演示）',
    system: 'network',
    nature: 'min',
    value: '35',
    unit: '%',
    measure: '演示，须对照印发本附录A',
    urban: false,
    article: '表1（演示）',
    answering_unit: '资阳市林业局',
  }
  const life = begin(forestCityDemand, { id: seededId('forest_city_demand:2024 1', moment(day, 9)), division: city.id }, fields, desk(moment(day, 9)))
  life.step('submit', {}, desk(moment(day, 10)))
  return life.loaded()
}

/** Values of the creation’s indicators, the self-check before the application, and a demand of the new edition that waits to be checked. */
export function* indicatorRecords(demo: Demo): Generator<LoadedRecord> {
  for (const v of values) yield valueRecord(demo, v)
  yield check(demo)
  yield readAnew(demo)
}
