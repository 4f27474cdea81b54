import { BEAR } from '#datasets/wildlife/bile.ts'
import { gradeOf } from '#domains/wildlife/grade.ts'
import { dutyOf } from '#domains/wildlife/herd/checks.ts'
import { herdKinds, type HerdKind } from '#domains/wildlife/herd/kinds.ts'
import { wildlifeHerd } from '#domains/wildlife/herd/wildlife_herd.ts'
import { wildlifeHerdEntry } from '#domains/wildlife/herd/wildlife_herd_entry.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

type Line = { readonly day: string; readonly kind: HerdKind; readonly heads: number; readonly more?: Readonly<Record<string, unknown>> }
export type Herd = {
  readonly key: string
  readonly id: string
  readonly keeper: string
  readonly species: string
  readonly at: DemoDivision
  readonly applied: string
  readonly granted: string
  readonly lines: readonly Line[]
}

/** Villages of the country, not communities of streets. */
export const countryside = (demo: Demo): DemoDivision[] => demo.divisions.villages.filter((v) => Number(v.code.slice(6, 9)) >= 100)

/** Heads at the end of a day. */
export const headsAt = (herd: Pick<Herd, 'lines'>, day: string): number =>
  herd.lines.reduce((sum, l) => (l.day <= day ? sum + herdKinds[l.kind].sign * l.heads : sum), 0)

const sold = { counterparty: '演示动物园', document_number: '演示川林批〔2023〕7号', quarantine_number: '演示检2307' }
const bought = { counterparty: '演示外地黑熊繁育中心', document_number: '演示川林批〔2023〕3号', quarantine_number: '演示检2304', marks: '演示芯片B0001—B0006' }

/** What came and went beside the opening: the published year in detail, later years as they go. */
const ofBears: readonly (readonly Line[])[] = [
  [
    { day: '2022-09-14', kind: 'dead', heads: 6 },
    { day: '2023-02-12', kind: 'born', heads: 24 },
    { day: '2023-04-20', kind: 'bought', heads: 6, more: bought },
    { day: '2023-06-03', kind: 'escaped', heads: 1, more: { note: '运动场围栏破损逃出，已报告并组织搜寻' } },
    { day: '2023-06-05', kind: 'recovered', heads: 1, more: { note: '场外五百米处麻醉捕回，未伤人' } },
    { day: '2023-08-22', kind: 'dead', heads: 8 },
    { day: '2024-02-16', kind: 'born', heads: 20 },
    { day: '2024-09-10', kind: 'dead', heads: 9 },
    { day: '2025-02-18', kind: 'born', heads: 22 },
    { day: '2025-10-14', kind: 'dead', heads: 11 },
    { day: '2026-02-11', kind: 'born', heads: 19 },
    { day: '2026-07-08', kind: 'dead', heads: 5 },
  ],
  [
    { day: '2022-11-02', kind: 'dead', heads: 3 },
    { day: '2023-02-20', kind: 'born', heads: 15 },
    { day: '2023-07-11', kind: 'sold', heads: 1, more: sold },
    { day: '2023-10-17', kind: 'dead', heads: 3 },
    { day: '2024-02-21', kind: 'born', heads: 12 },
    { day: '2024-12-31', kind: 'counted_out', heads: 1, more: { document_number: '演示盘点〔2024〕2号', note: '盘点少一只，芯片号已列入查找' } },
    { day: '2025-09-09', kind: 'dead', heads: 4 },
    { day: '2026-02-24', kind: 'born', heads: 10 },
  ],
]
const ofToads: readonly Line[] = [
  { day: '2023-04-18', kind: 'born', heads: 9200 },
  {
    day: '2023-08-30',
    kind: 'sold',
    heads: 3600,
    more: { counterparty: '演示药材公司', document_number: '演示备销〔2023〕1号', quarantine_number: '演示检2308' },
  },
  { day: '2023-11-05', kind: 'dead', heads: 1120 },
  { day: '2024-04-22', kind: 'born', heads: 6800 },
  {
    day: '2024-09-12',
    kind: 'sold',
    heads: 5200,
    more: { counterparty: '演示药材公司', document_number: '演示备销〔2024〕1号', quarantine_number: '演示检2409' },
  },
  { day: '2025-11-08', kind: 'dead', heads: 1400 },
]

const change = (lines: readonly Line[], until: string): number => lines.reduce((sum, l) => (l.day <= until ? sum + herdKinds[l.kind].sign * l.heads : sum), 0)

/** Two herds of bears and one of toads whose stock at the end of the published year is what was published; one more that only asks. */
export function planHerds(demo: Demo, year: number): Herd[] {
  const villages = countryside(demo)
  const end = `${year}-12-31`
  const today = demo.now.slice(0, 10)
  const [bears, toads] = [Number(demo.targets['wildlife.bred_bears']), Number(demo.targets['wildlife.bred_toads'])]
  const moved = ofBears.map((lines) => change(lines, end))
  const first = Math.round((bears - moved[0]! - moved[1]!) * 0.64)
  const opening = [first, bears - moved[0]! - moved[1]! - first]
  const of = (key: string, keeper: string, species: string, nth: number, day: string, heads: number, more: readonly Line[]): Herd => {
    const lines = [{ day, kind: 'opening' as const, heads }, ...more].filter((l) => l.day <= today)
    const applied = workday(`${day.slice(0, 4)}-03-07`)
    return {
      key,
      id: seededId(`wildlife_herd:${key}`, applied),
      keeper,
      species,
      at: villages[nth % villages.length]!,
      applied,
      granted: workday(`${day.slice(0, 4)}-05-10`),
      lines,
    }
  }
  return [
    of('bears-1', '演示第一黑熊繁育场', BEAR, 311, '2022-06-01', opening[0]!, ofBears[0]!),
    of('bears-2', '演示第二黑熊繁育场', BEAR, 907, '2022-07-01', opening[1]!, ofBears[1]!),
    of('toads-1', '演示蟾蜍养殖合作社', '中华蟾蜍', 1203, '2022-09-10', toads - change(ofToads, end), ofToads),
  ]
}

const isBear = (herd: Pick<Herd, 'species'>): boolean => herd.species === BEAR

function record(demo: Demo, herd: Herd): LoadedRecord {
  const { at, species, applied, granted, key } = herd
  const county = hand(demo, 'county.forestry_officer', at)
  const photo = demo.evidence(`wildlife_herd:${key}`, { taken_at: moment(workday(granted), 9), position: at.centroid, picture: 'scene' })
  const stated = isBear(herd) ? {} : { stated_grade: 'beneficial' }
  const fields = {
    keeper: herd.keeper,
    place: `${at.parent?.name ?? ''}${at.name}`,
    location: { type: 'Point', coordinates: at.centroid },
    species,
    ...stated,
    applied_on: applied,
    purpose: 'medicine',
    capacity: isBear(herd) ? 700 : 30_000,
    source_proof: isBear(herd) ? '子代个体，谱系和来源证明齐全（演示）' : '人工繁育子代，购自备案养殖户（演示）',
    facilities: isBear(herd) ? '笼舍、运动场、水池、围墙三米，兽医室和监控齐全' : '养殖池二十口，防逃网、饵料房齐全',
  }
  const grade = gradeOf(fields, applied)
  const life = begin(wildlifeHerd, { id: herd.id, division: at.id }, fields, county(moment(applied, 10)), { grade, duty: dutyOf(grade) })
  life.step('examine', { site_note: '场所、设施、人员与申请一致', site_photos: [photo] }, county(moment(workday(`${applied.slice(0, 7)}-21`), 15)))
  const terms = isBear(herd)
    ? {
        licence_number: `演示川林繁〔${granted.slice(0, 4)}〕${key.slice(-1)}号`,
        authority: '省级野生动物保护主管部门',
        authority_level: 'province',
        valid_to: '2027-05-09',
      }
    : { valid_to: null, licence_number: `演示备〔${granted.slice(0, 4)}〕${key.slice(-1)}号`, authority: '县级林业主管部门', authority_level: 'county' }
  const first = { number: terms.licence_number, from: granted, to: terms.valid_to ?? null }
  life.step('grant', { ...terms, granted_on: granted }, county(moment(granted, 16)), { licences: [first] })
  const returns: { year: number; count: number }[] = []
  for (let year = 2022; `${year + 1}-01-20` < demo.now.slice(0, 10) && year < 2026; year += 1) {
    const day = workday(`${year + 1}-01-15`)
    if (moment(day, 10) > demo.now) break
    const count = headsAt(herd, `${year}-12-31`)
    returns.push({ year, count })
    const said = { closed_year: year, returned_count: count, return_note: '年末逐只清点，与账面一致' }
    life.step('return_year', said, county(moment(day, 10)), { returns: [...returns] })
  }
  const renewed = '2027-04-20'
  if (isBear(herd) && moment(renewed, 16) <= demo.now) {
    const next = { licence_number: `演示川林繁〔2027〕${key.slice(-1)}号`, granted_on: renewed, valid_to: '2032-05-09' }
    life.step('renew', next, county(moment(renewed, 16)), { licences: [first, { number: next.licence_number, from: renewed, to: next.valid_to }] })
  }
  return life.loaded()
}

function fieldsOf(demo: Demo, herd: Herd, l: Line, n: number): Record<string, unknown> {
  const by: Readonly<Partial<Record<HerdKind, Record<string, unknown>>>> = {
    opening: { document_number: `演示盘点〔${l.day.slice(0, 4)}〕${n + 1}号` },
    born: { note: '亲本、窝数和成活数见繁育记录' },
  }
  const dead = (): Record<string, unknown> => ({
    disposal: 'harmless',
    files: [demo.evidence(`wildlife_herd_entry:${herd.key}:${n}`, { taken_at: moment(l.day, 11), picture: 'document' })],
    note: '病亡，按规定深埋并消毒',
    ...(isBear(herd) ? { parts_sealed: true, marks: `演示芯片注销${l.heads}枚` } : {}),
  })
  const marks =
    isBear(herd) && ['opening', 'born', 'bought'].includes(l.kind) ? { marks: `演示芯片${herd.key.slice(-1)}${l.day.slice(2, 4)}00—${l.heads}枚` } : {}
  return { ...marks, ...by[l.kind], ...(l.kind === 'dead' ? dead() : {}), ...l.more }
}

/** The herds and the lines of their accounts; a herd that waits for its licence. */
export function* herds(demo: Demo, all: readonly Herd[]): Generator<LoadedRecord> {
  for (const herd of all) {
    yield record(demo, herd)
    const grade = isBear(herd) ? 'second' : 'beneficial'
    const county = hand(demo, 'county.forestry_officer', herd.at)
    for (const [n, l] of herd.lines.entries()) {
      const fields = { account: herd.id, kind: l.kind, amount: String(l.heads), happened_on: l.day, ...fieldsOf(demo, herd, l, n) }
      const at = moment(l.day, 16)
      if (at > demo.now) continue
      const change = herdKinds[l.kind].sign * l.heads
      yield begin(wildlifeHerdEntry, { id: seededId(`wildlife_herd_entry:${herd.key}:${n}`, at), division: herd.at.id }, fields, county(at), {
        change,
        species: herd.species,
        grade,
      }).loaded()
    }
  }
  const villages = countryside(demo)
  const at = villages[1501 % villages.length]!
  const applied = demo.now.slice(0, 10)
  const asking = {
    keeper: '演示竹鼠养殖户',
    place: `${at.parent?.name ?? ''}${at.name}`,
    species: '银星竹鼠',
    applied_on: applied,
    purpose: 'other',
    capacity: 600,
    source_proof: '购自有备案的种源场',
    facilities: '圈舍三排，防逃设施齐全',
  }
  const morning = moment(applied, 8)
  yield begin(wildlifeHerd, { id: seededId('wildlife_herd:asking', morning), division: at.id }, asking, hand(demo, 'county.forestry_officer', at)(morning), {
    grade: 'beneficial',
    duty: 'filing',
  }).loaded()
}
