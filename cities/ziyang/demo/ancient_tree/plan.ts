import type { Grade } from '#datasets/ancient_tree/grades.ts'
import { SPECIES } from '#datasets/ancient_tree/measures.ts'
import { outlineOf } from '#domains/ancient_tree/range/outline.ts'
import { grades } from '#datasets/ancient_tree/grades.ts'
import type { LayerFeature } from '#kit/layers/layer-load.server.ts'
import { seededId } from '#kit/register/id.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { placeIn } from '../ground.ts'
import { metresBetween } from '../planning/star.ts'
import type { Ground } from '../planning/plan.ts'

export const ENTERED_ON = '2022-03-14'
/** When the two lists were published: the province's of the first grade, the city's of the others. */
export const listed = { one: '2020-07-14', others: '2020-09-01' } as const

export type PlannedTree = {
  readonly id: string
  readonly n: number
  readonly number: string
  readonly village: DemoDivision
  readonly at: [number, number]
  readonly species: string
  readonly grade: Grade
  readonly kind: 'ancient' | 'both'
  readonly age: number
  readonly girth: string
  readonly height: string
  readonly crown: readonly [string, string]
  readonly vigour: 'healthy' | 'weak' | 'dying'
}

const common = ['柏木', '柏木', '柏木', '黄葛树', '黄葛树', '楠木', '银杏', '皂荚', '木犀', '罗汉松', '枫杨', '紫薇'] as const
const AHEAD_M = 60

/** Whether a place keeps away from the ground on which others apply for felling and building: a plan that met a tree would be refused. */
function isFree(at: readonly [number, number], grounds: readonly Ground[]): boolean {
  return !grounds.some(
    ({ centre, reach_m }) => Math.abs(centre[1] - at[1]) < 0.006 && metresBetween([centre[0], centre[1]], [at[0], at[1]]) < reach_m + AHEAD_M,
  )
}

const gradeOf = (n: number): Grade => (n % 19 === 0 ? 'one' : n % 7 === 3 ? 'two' : 'three')
const spans = { one: [500, 1207], two: [300, 480], three: [100, 280], none: [80, 99] } as const

/** Trees of the register, spread over the villages of the city: as many as were published, each where nobody else works. */
export function planTrees(demo: Demo, grounds: readonly Ground[], total: number): PlannedTree[] {
  const draw = demo.random('ancient trees')
  const homes = demo.divisions.villages.filter((_, i) => i % 5 === 1)
  const serial = new Map<string, number>()
  return Array.from({ length: total }, (_, n): PlannedTree => {
    const village = homes[(n * 7 + Math.floor(n / homes.length)) % homes.length]!
    const county = village.parent!.parent!.code
    let at = placeIn(village, draw)
    for (let tries = 0; tries < 30 && !isFree(at, grounds); tries++) at = placeIn(village, draw)
    const nth = (serial.get(county) ?? 0) + 1
    serial.set(county, nth)
    const grade = gradeOf(n)
    const [least, most] = spans[grade]
    const age = n === 0 ? 1207 : draw.int(least, grade === 'one' ? 760 : most)
    const species = n === 0 ? '楠木' : draw.pick(common)
    const tenth = (low: number, high: number): string => (draw.int(low * 10, high * 10) / 10).toFixed(1)
    return {
      id: seededId(`ancient_tree:${n}`, `${ENTERED_ON}T09:00:00+08:00`),
      n,
      number: `${county}${String(nth).padStart(5, '0')}`,
      village,
      at,
      species,
      grade,
      kind: n % 760 === 38 ? 'both' : 'ancient',
      age,
      girth: tenth(110, Math.min(820, 160 + age)),
      height: tenth(8, 32),
      crown: [tenth(5, 24), tenth(5, 24)],
      vigour: n % 61 === 5 ? 'weak' : n % 457 === 9 ? 'dying' : 'healthy',
    }
  })
}

export const namesOf = (species: string) => SPECIES[species]!

/** The ranges as they were drawn and published: the ellipse of each crown and five metres beyond. */
export const rangesOf = (trees: readonly PlannedTree[]): LayerFeature[] =>
  trees.map(({ number, grade, at, crown: [ew, ns] }) => ({
    class: grades[grade],
    name: number,
    geometry: outlineOf(at, { ew_m: Number(ew), ns_m: Number(ns) }, 5),
  }))
