import { Decimal, roundHalfUp, sumOf } from '#kit/quantity/decimal.ts'

/** What a piece means; each has its own pattern as well as its colour. */
export const pieceClasses = ['forbidden', 'check', 'told', 'explained', 'rest'] as const
export type PieceClass = (typeof pieceClasses)[number]

/** A part of a geometry; `area_mu` in 亩 as decimal text, null where only the outline is known. */
export type PieceProperties = { readonly class: PieceClass; readonly title: string; readonly area_mu: string | null }
export type Pieces = GeoJSON.FeatureCollection<GeoJSON.Geometry, PieceProperties>

/** A line of the legend: `number` stands on the map as well; `tint` tells apart the lines of a class that has no colour of its own. */
export type LegendEntry = PieceProperties & { readonly count: number; readonly number: number; readonly tint: number }

const keyOf = ({ class: kind, title }: PieceProperties): string => `${pieceClasses.indexOf(kind)} ${title}`

/** One entry for each class and title, in the order of their weight, with the sum of its pieces in 亩. */
export function legendOf({ features }: Pieces): LegendEntry[] {
  const groups = Map.groupBy(features, (f) => keyOf(f.properties))
  const entries = [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'zh'))
    .flatMap(([, found]) => {
      const first = found[0]?.properties
      const areas = found.flatMap((f) => f.properties.area_mu ?? [])
      return first ? [{ class: first.class, title: first.title, area_mu: areas.length > 0 ? sumOf(areas) : null, count: found.length }] : []
    })
  return entries.map((entry, n) => ({ ...entry, number: n + 1, tint: entries.slice(0, n).filter((e) => e.class === entry.class).length }))
}

/** The pieces with the number and tint of their line of the legend. */
export function numbered(pieces: Pieces, entries: readonly LegendEntry[]): GeoJSON.FeatureCollection {
  const lines = new Map(entries.map((entry) => [keyOf(entry), entry]))
  return {
    ...pieces,
    features: pieces.features.map((f) => {
      const line = lines.get(keyOf(f.properties))
      return { ...f, properties: { ...f.properties, number: line?.number, tint: line?.tint } }
    }),
  }
}

/** 亩 as tables print it: two decimals. */
export const muShown = (mu: string): string => roundHalfUp(mu, 2)

/** 亩 in 公顷 to four places: 15 亩 are one. */
export const hectares = (mu: string): string => new Decimal(mu).div(15).toFixed(4)

/** Square metres as decimal text in 亩, to four places: 亩 = 2000/3 m². */
export const muOf = (square_metres: string): string => new Decimal(square_metres).times(3).div(2000).toDecimalPlaces(4).toFixed()
