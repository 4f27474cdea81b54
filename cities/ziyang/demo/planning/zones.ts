import type { ControlKind } from '#domains/planning/control_layer/control_layer.ts'
import type { Polygon, Position } from '#kit/geometry/geojson.ts'
import { readCountyOutlines, GRID } from '../../county-outlines.server.ts'
import { rivers } from '../../rivers.ts'
import type { Demo } from '../context.ts'
import type { Block } from './land.ts'
import { between, metresBetween, star, whole, type Star } from './star.ts'

/** A line drawn around one place, in zones from the inside out. */
export type Zone = {
  readonly kind: ControlKind
  readonly class: string
  readonly name: string
  readonly geometry: Polygon
  readonly inner: Star | null
  readonly outer: Star
}

const townSizes: Readonly<Record<string, number>> = { '512002': 5200, '512021': 3900, '512022': 3400 }

/** Development boundaries around the county seats; `grown` is their size against today's. */
export function towns(demo: Pick<Demo, 'random' | 'divisions'>, stream: string, grown: number): Zone[] {
  const draw = demo.random(`planning towns ${stream}`)
  const { counties } = demo.divisions
  return readCountyOutlines(counties.map((county) => county.code)).map(({ code, seat }, i): Zone => {
    const size = (townSizes[code] ?? 3000) * grown
    const outer = star([seat[0] / GRID, seat[1] / GRID], [size * 0.7, size], 72, draw)
    return { kind: 'urban_boundary', class: '城镇集中建设区', name: `${counties[i]!.name}城镇开发边界（示意）`, geometry: whole(outer), inner: null, outer }
  })
}

/** Blocks well apart from each other, the first ones first. */
function apart(blocks: readonly Block[], count: number, metres: number): Block[] {
  const chosen: Block[] = []
  for (const block of blocks) {
    if (chosen.length === count) break
    if (chosen.every((other) => metresBetween(other.shape.centre, block.shape.centre) > metres)) chosen.push(block)
  }
  return chosen
}

function ringed(
  kind: ControlKind,
  name: string,
  centre: Position,
  sizes: readonly [number, number],
  classes: readonly [string, string],
  draw: ReturnType<Demo['random']>,
): Zone[] {
  const inner = star(centre, [sizes[0] * 0.7, sizes[0]], 24, draw)
  const outer = star(centre, [sizes[1] * 0.75, sizes[1]], 48, draw)
  return [
    { kind, class: classes[0], name, geometry: whole(inner), inner: null, outer: inner },
    { kind, class: classes[1], name, geometry: between(outer, inner), inner, outer },
  ]
}

/** Reserves on the ridges, sources of drinking water on the slopes, wetland along the sketched rivers. */
export function natureZones(demo: Pick<Demo, 'random'>, land: readonly Block[]): Zone[] {
  const draw = demo.random('planning nature')
  const reserves = apart(land.toReversed(), 4, 18_000).flatMap(({ shape: { centre } }, i) =>
    ringed('nature_reserve', `示意自然保护地${i + 1}号`, centre, [900, 2400], ['核心保护区', '一般控制区'], draw),
  )
  const slopes = land.slice(Math.floor(land.length * 0.55), Math.floor(land.length * 0.6))
  const waters = apart(slopes, 9, 12_000).flatMap(({ shape: { centre } }, i) =>
    ringed('water_source', `示意水源地${i + 1}号`, centre, [260, 1100], ['一级保护区', '二级保护区'], draw),
  )
  const inCity = (at: Position): boolean => land.some((block) => metresBetween(block.shape.centre, at) < 600)
  const banks = rivers.flatMap(({ name, through }) =>
    through.filter(inCity).map((centre): Zone => {
      const outer = star(centre, [180, 620], 20, draw)
      return { kind: 'wetland', class: '省级重要湿地', name: `${name}示意湿地`, geometry: whole(outer), inner: null, outer }
    }),
  )
  return [...reserves, ...waters, ...banks]
}
