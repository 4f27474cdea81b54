import type { Rng } from '../context.ts'

/** What grows on a sub-compartment, as an inventory writes it. */
export type Growing = {
  readonly land_class: string
  readonly land_class_generation: 'forestry_2015' | 'third_survey'
  readonly species: string | null
  readonly origin: string | null
  readonly forest_purpose: string | null
  readonly forest_category: string
  readonly programme: string
  readonly age: number | null
  readonly age_group: '1' | '2' | '3' | '4' | '5' | null
  /** m³/ha now and five years before; null where nobody measured. */
  readonly volume: number | null
  readonly volume_before: number | null
}

/** Height of the volume curve (m³/ha) and its rate by year: made up for the demonstration, of the order of the hills. */
const curves = {
  柏木: [105, 0.035],
  马尾松: [165, 0.05],
  桤木: [130, 0.09],
  麻栎: [120, 0.04],
  杉木: [210, 0.06],
  柳杉: [230, 0.06],
  香樟: [120, 0.045],
  巨桉: [180, 0.16],
} as const
type Tree = keyof typeof curves

/** Years at which 中, 近熟, 成熟 and 过熟 begin, slow and quick species. */
const turns = { slow: [21, 41, 51, 71], quick: [6, 11, 16, 26] } as const
const quick = new Set<Tree>(['桤木', '巨桉'])

const welfareTrees: readonly (readonly [number, Tree])[] = [
  [0.68, '柏木'],
  [0.8, '马尾松'],
  [0.88, '桤木'],
  [0.94, '麻栎'],
  [0.97, '香樟'],
  [1, '杉木'],
]
const timberTrees: readonly (readonly [number, Tree])[] = [
  [0.3, '柏木'],
  [0.6, '马尾松'],
  [0.72, '桤木'],
  [0.84, '巨桉'],
  [0.93, '杉木'],
  [1, '柳杉'],
]
const fruit = ['核桃', '花椒', '黄柏', '油茶'] as const

const one = <T>(x: number, table: readonly (readonly [number, T])[]): T => (table.find(([upTo]) => x < upTo) ?? table.at(-1)!)[1]

function curve(tree: Tree, age: number): number {
  const [height, rate] = curves[tree]
  return age <= 0 ? 0 : height * (1 - Math.exp(-rate * age)) ** 2
}

function ageGroup(tree: Tree, age: number): '1' | '2' | '3' | '4' | '5' {
  const n = turns[quick.has(tree) ? 'quick' : 'slow'].filter((from) => age >= from).length
  return (['1', '2', '3', '4', '5'] as const)[n] ?? '5'
}

/** One stand in thirty was not measured, and says so by leaving volume out. */
const UNMEASURED = 1 / 30

function arbour(draw: Rng, tree: Tree, natural: boolean, over: Pick<Growing, 'forest_purpose' | 'forest_category' | 'programme'>): Growing {
  const age = quick.has(tree) ? draw.int(4, 24) : draw.int(8, 62)
  const site = 0.55 + 0.9 * draw.next()
  const measured = !draw.chance(UNMEASURED)
  return {
    land_class: draw.chance(0.85) ? '1111' : '1112',
    land_class_generation: 'forestry_2015',
    species: tree,
    origin: natural ? '11' : '21',
    ...over,
    age,
    age_group: ageGroup(tree, age),
    volume: measured ? curve(tree, age) * site : null,
    volume_before: age > 5 && measured ? curve(tree, age - 5) * site : null,
  }
}

const without = { age: null, age_group: null, volume: null, volume_before: null } as const

/** What grows on a plot of public-benefit forest. */
export function welfareStand(draw: Rng, natural: boolean, national: boolean): Growing {
  const over = {
    forest_purpose: draw.chance(0.8) ? '112' : '111',
    forest_category: national ? '011' : '012',
    programme: natural ? '00' : draw.chance(0.25) ? '32' : '00',
  }
  if (draw.chance(0.06)) return { land_class: '1130', land_class_generation: 'forestry_2015', species: '慈竹', origin: '21', ...over, ...without }
  return arbour(draw, one(draw.next(), welfareTrees), natural, over)
}

/** What grows elsewhere: timber, bamboo, economic forest, orchards on farmland, young stands of the conversion of farmland, bare land. */
export function otherStand(draw: Rng): Growing {
  const x = draw.next()
  const generation = 'forestry_2015' as const
  if (x < 0.45)
    return arbour(draw, one(draw.next(), timberTrees), false, {
      forest_purpose: draw.chance(0.2) ? '232' : '233',
      forest_category: '022',
      programme: draw.chance(0.35) ? '31' : '00',
    })
  if (x < 0.62)
    return {
      land_class: '1130',
      land_class_generation: generation,
      species: '慈竹',
      origin: '21',
      forest_purpose: '233',
      forest_category: '022',
      programme: draw.chance(0.4) ? '31' : '00',
      ...without,
    }
  if (x < 0.78)
    return {
      land_class: '1140',
      land_class_generation: generation,
      species: fruit[draw.int(0, fruit.length - 1)]!,
      origin: '21',
      forest_purpose: draw.chance(0.6) ? '252' : '254',
      forest_category: '022',
      programme: draw.chance(0.5) ? '31' : '00',
      ...without,
    }
  if (x < 0.88)
    return {
      land_class: '0201',
      land_class_generation: 'third_survey',
      species: draw.chance(0.6) ? '柑橘' : '柠檬',
      origin: '21',
      forest_purpose: '251',
      forest_category: '022',
      programme: '00',
      ...without,
    }
  if (x < 0.93)
    return {
      land_class: '1410',
      land_class_generation: generation,
      species: '柏木',
      origin: '21',
      forest_purpose: '112',
      forest_category: '022',
      programme: '98',
      ...without,
      age: draw.int(1, 4),
      age_group: '1',
    }
  if (x < 0.97)
    return {
      land_class: '1310',
      land_class_generation: generation,
      species: '黄荆',
      origin: '11',
      forest_purpose: '112',
      forest_category: '022',
      programme: '00',
      ...without,
    }
  return {
    land_class: draw.chance(0.5) ? '1610' : '1710',
    land_class_generation: generation,
    species: null,
    origin: null,
    forest_purpose: null,
    forest_category: '022',
    programme: '00',
    ...without,
  }
}
