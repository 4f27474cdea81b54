import { type BaseKind, landBasisOf, type BaseLandClass, type ForestUse, isPublicBenefit } from '#datasets/industry/base.ts'
import { baseCertificate } from '#domains/industry/certificate/base_certificate.ts'
import { baseWork } from '#domains/industry/base/base_work.ts'
import { industryBase } from '#domains/industry/base/industry_base.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

/** What is grown in the demonstration: its product, on which ground, what an 亩 (or m²) brings and for how much. Yields and prices are made up. */
export type Crop = {
  readonly crop: string
  readonly kind: BaseKind
  readonly product: string
  readonly land_class: BaseLandClass
  readonly yield: number
  readonly price: number
  readonly weighed: 'fresh' | 'dry'
  /** Month and day on which it begins, a year before the harvest where it goes over the end of the year, and on which it is in. */
  readonly from: string
  readonly over_year?: true
  readonly to: string
}
const crops = {
  polygonatum: {
    crop: '黄精',
    kind: 'understory_planting',
    product: 'herbs',
    land_class: '0301',
    yield: 0.28,
    price: 14_000,
    weighed: 'dry',
    from: '03-02',
    to: '10-20',
  },
  morel: {
    crop: '羊肚菌',
    kind: 'understory_planting',
    product: 'fungi',
    land_class: '0302',
    yield: 0.14,
    price: 62_000,
    weighed: 'fresh',
    from: '11-08',
    over_year: true,
    to: '03-18',
  },
  cork: { crop: '黄柏', kind: 'woody_herbs', product: 'herbs', land_class: '0301', yield: 0.06, price: 16_000, weighed: 'dry', from: '03-01', to: '11-10' },
  orange: { crop: '枳壳', kind: 'woody_herbs', product: 'herbs', land_class: '0307', yield: 0.25, price: 19_000, weighed: 'dry', from: '03-01', to: '08-06' },
  flowers: {
    crop: '蝴蝶兰',
    kind: 'flower_greenhouse',
    product: 'none',
    land_class: '1202',
    yield: 18,
    price: 12,
    weighed: 'fresh',
    from: '02-20',
    to: '11-30',
  },
  lemon: { crop: '柠檬', kind: 'fruit', product: 'fruit', land_class: '0201', yield: 1.9, price: 3600, weighed: 'fresh', from: '02-10', to: '11-20' },
  bamboo: {
    crop: '绵竹笋',
    kind: 'bamboo',
    product: 'bamboo_shoots',
    land_class: '0302',
    yield: 0.5,
    price: 4200,
    weighed: 'fresh',
    from: '03-01',
    to: '09-10',
  },
  walnut: { crop: '核桃', kind: 'oil', product: 'nuts', land_class: '0301', yield: 0.06, price: 15_000, weighed: 'dry', from: '03-01', to: '09-25' },
} as const satisfies Record<string, Crop>

export type PlannedBase = {
  readonly id: string
  readonly n: number
  readonly crop: Crop
  readonly village: DemoDivision
  /** What it bears in the published year, and how large it is: 亩, or m² of floor. */
  readonly planted: number
  readonly size: number
  readonly listed: string
  readonly use: ForestUse | null
}

const MU = 10_000
const measure = ({ kind }: Crop, amount: number): Record<string, string> =>
  kind === 'flower_greenhouse' ? { floor_m2: amount.toFixed(2) } : { area_mu: amount.toFixed(2) }

/** The bases whose seasons of the published year add up to its figures; orchards, bamboo and walnuts beside them. */
export function planBases(demo: Demo): PlannedBase[] {
  const draw = demo.random('industry bases')
  const target = (figure: string): number => Math.round(Number(demo.targets[`industry.${figure}`]) * MU)
  const villages = draw.shuffle(demo.divisions.villages.filter((v) => demo.posts.over('township.officer', v).length > 0))
  const shares = (many: number): number[] => Array.from({ length: many }, () => 0.5 + draw.next())
  const sets: readonly (readonly [readonly Crop[], readonly number[]])[] = [
    [[crops.polygonatum, crops.polygonatum, crops.morel], allot(target('understory'), shares(34), 60)],
    [[crops.cork, crops.orange], allot(target('woody_herbs'), shares(17), 80)],
    [[crops.flowers], allot(target('flower_greenhouse'), shares(8), 800)],
    [[crops.lemon], allot(5200, shares(6), 200)],
    [[crops.bamboo], allot(2400, shares(4), 100)],
    [[crops.walnut], allot(1800, shares(3), 100)],
  ]
  return sets
    .flatMap(([of, areas]) => areas.map((planted, i) => ({ crop: of[i % of.length]!, planted })))
    .map(({ crop, planted }, n): PlannedBase => {
      const listed = workday(addCalendarDays('2020-03-02', (n * 11) % 260))
      const forest = landBasisOf(crop.land_class) === 'forest'
      return {
        id: seededId(`industry_base:${n}`, moment(addCalendarDays(listed, -20), 9)),
        n,
        crop,
        village: villages[n % villages.length]!,
        planted,
        size: Math.ceil(planted * 1.12),
        listed,
        use: !forest ? null : crop.kind === 'understory_planting' && n % 6 === 0 ? 'local_public' : 'commercial',
      }
    })
}

const fieldsOf = (b: Pick<PlannedBase, 'crop' | 'village' | 'size' | 'n' | 'use'>) => ({
  name: `${b.village.name}${b.crop.crop}基地（演示）`,
  kind: b.crop.kind,
  crop: b.crop.crop,
  product: b.crop.product,
  land_class: b.crop.land_class,
  forest_use: b.use,
  retired_farmland: false,
  ...measure(b.crop, b.size),
  ground_share: b.crop.kind === 'understory_planting' ? '20.0' : null,
  operator: b.n % 3 === 0 ? `${b.village.name}农户` : `演示${b.crop.crop}专业合作社`,
  land_right: '承包地流转合同，期限至2035年（演示）',
  facility_permit: b.crop.kind === 'flower_greenhouse' ? '设施农用地备案（演示）' : null,
})
const laid = ({ crop }: Pick<PlannedBase, 'crop'>) => ({ land_basis: landBasisOf(crop.land_class) })

/** Bases that were taken in; in public-benefit forest after a demonstration of no harm. */
export function* bases(demo: Demo, all: readonly PlannedBase[]): Generator<LoadedRecord> {
  for (const b of all) {
    const [town, county] = [hand(demo, 'township.officer', b.village), hand(demo, 'county.forestry_officer', b.village)]
    const on = (days: number): string => workday(addCalendarDays(b.listed, days))
    const begun = moment(addCalendarDays(b.listed, -20), 9)
    const life = begin(industryBase, { id: b.id, division: b.village.id }, fieldsOf(b), town(begun), laid(b))
    life.step('submit', {}, town(moment(addCalendarDays(b.listed, -19), 10)))
    if (isPublicBenefit(b.use)) {
      const day = addCalendarDays(b.listed, -6)
      const paper = demo.evidence(`industry base ${b.n}`, { taken_at: moment(day, 9), picture: 'document' })
      const said = { demonstrated_on: day, demonstrated_by: `${b.village.parent?.parent?.name ?? ''}林业主管部门（演示）`, experts: 3, conclusion: 'no_harm' }
      const conditions = '带状整地，不伐上层林木，保留原生植被'
      life.step('demonstrate', { ...said, conditions, demonstration: [paper] }, county(moment(day, 16)))
    }
    life.step('list', { listed_on: b.listed, check_note: '地类、权属和面积相符' }, county(moment(b.listed, 16)))
    if (b.n === 5) life.step('stop', { stopped_on: on(1500) }, town(moment(on(1500), 10), '主体经营困难，流转合同解除'))
    yield life.loaded()
  }
}

/** Bases reported and not yet taken in: one in public-benefit forest that nobody has demonstrated, one refused on retired farmland. */
export function* waiting(demo: Demo, all: readonly PlannedBase[]): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  for (const [n, b] of [all[1]!, all[2]!].entries()) {
    const [town, county] = [hand(demo, 'township.officer', b.village), hand(demo, 'county.forestry_officer', b.village)]
    const day = workday(addCalendarDays(today, -20 + n))
    const body = {
      ...fieldsOf({ ...b, use: n === 0 ? 'local_public' : 'commercial' }),
      name: `${b.village.name}新报${b.crop.crop}基地（演示）`,
      retired_farmland: n === 1,
    }
    const life = begin(
      industryBase,
      { id: seededId(`industry_base:waiting ${n}`, moment(day, 9)), division: b.village.id },
      body,
      town(moment(day, 9)),
      laid(b),
    )
    life.step('submit', {}, town(moment(day, 10)))
    if (n === 1) life.step('refuse', {}, county(moment(workday(addCalendarDays(day, 3)), 10), '退耕还林地上不得间作'))
    yield life.loaded()
  }
}

/** What was built or made better: accepted in the published year to its figure, and some of this year under way. */
export function* works(demo: Demo, all: readonly PlannedBase[], year: number): Generator<LoadedRecord> {
  const able = all.filter((b) => ['woody_herbs', 'fruit', 'bamboo', 'oil'].includes(b.crop.kind))
  const areas = allot(
    Math.round(Number(demo.targets['industry.bases']) * MU),
    able.map((b) => b.size),
  )
  const one = function* (b: PlannedBase, area: number, start: string, to: 'accepted' | 'done' | 'planned'): Generator<LoadedRecord> {
    const [town, county] = [hand(demo, 'township.officer', b.village), hand(demo, 'county.forestry_officer', b.village)]
    const on = (days: number): string => workday(addCalendarDays(start, days))
    const fields = { base: b.id, nature: b.n % 3 === 0 ? 'built' : 'upgraded', area_mu: area.toFixed(2), content: '换种改良、配套水肥和作业道（演示）' }
    const id = seededId(`base_work:${b.n} ${start}`, moment(start, 9))
    const life = begin(baseWork, { id, division: b.village.id }, fields, county(moment(start, 9)))
    if (to !== 'planned') {
      const photo = demo.evidence(`base work ${b.n} ${start}`, { taken_at: moment(on(120), 9), position: b.village.centroid, picture: 'after' })
      life.step('finish', { done_on: on(120), photos: [photo] }, town(moment(on(121), 10)))
    }
    if (to === 'accepted') life.step('accept', { accepted_on: on(140), accepted_mu: area.toFixed(2) }, county(moment(on(140), 15)))
    yield life.loaded()
  }
  for (const [i, b] of able.entries()) yield* one(b, areas[i] ?? 0, workday(addCalendarDays(`${year}-02-06`, (i * 5) % 150)), 'accepted')
  const now = addCalendarDays(demo.now.slice(0, 10), -200)
  for (const b of able.slice(0, 3).filter((x) => x.n % 3 !== 0)) yield* one(b, 50, workday(addCalendarDays(now, b.n % 20)), 'done')
}

/** Marks of some bases; one has run out and nobody renewed it. */
export function* certificates(demo: Demo, all: readonly PlannedBase[]): Generator<LoadedRecord> {
  const given = all.filter((b) => b.n % 9 === 0)
  for (const [i, b] of given.entries()) {
    const from = workday(addCalendarDays('2021-04-06', i * 23))
    const county = hand(demo, 'county.forestry_officer', b.village)
    const fields = {
      base: b.id,
      mark: (['green', 'understory_model', 'forest_food', 'organic'] as const)[i % 4],
      number: `演示证〔2021〕${i + 1}号`,
      scope: b.crop.crop,
      issuer: '演示认证机构',
      valid_from: from,
      valid_to: i === 0 ? addCalendarDays(from, 1095) : addCalendarDays(from, 3650),
    }
    yield begin(baseCertificate, { id: seededId(`base_certificate:${i}`, moment(from, 9)), division: b.village.id }, fields, county(moment(from, 9))).loaded()
  }
}
