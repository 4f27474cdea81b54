import { fontFamily } from '../theme.ts'
import type { BaseMap } from './base.ts'
import type { LayerSpecification, StyleSpecification } from './maplibre.ts'
import type { Tones } from './tones.ts'

/** Fonts of the device: the style names no glyph server, so letters and digits are drawn from them as Chinese is. */
export const fonts = fontFamily.split(',').map((name) => name.replaceAll('"', ''))

export const divisionLevels = ['city', 'county', 'township', 'village'] as const
export type DivisionLevel = (typeof divisionLevels)[number]
/** Zoom from which tiles of a level exist. */
const minzoom: Record<DivisionLevel, number> = { city: 0, county: 0, township: 7, village: 11 }

export const tilesOf = (layer: string, query = ''): string[] => [`${window.location.origin}/tiles/${layer}/{z}/{x}/{y}.mvt${query}`]

const border = (level: DivisionLevel, colour: string, paint: { width: number | readonly unknown[]; dash?: number[] }): LayerSpecification => ({
  id: `border-${level}`,
  type: 'line',
  source: `division_${level}`,
  'source-layer': `division_${level}`,
  minzoom: minzoom[level],
  layout: { 'line-join': 'round' },
  paint: { 'line-color': colour, 'line-width': paint.width as number, ...(paint.dash ? { 'line-dasharray': paint.dash } : {}) },
})

const name = (level: string, tones: Tones, size: number, from: number): LayerSpecification => ({
  id: `name-${level}`,
  type: 'symbol',
  source: 'places',
  minzoom: from,
  filter: ['==', ['get', 'level'], level],
  layout: { 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': size, 'text-padding': 4, 'text-max-width': 12 },
  paint: { 'text-color': tones.ink, 'text-halo-color': tones.halo, 'text-halo-width': 1.5 },
})

/** The base map in our own drawing: land, rivers, borders, names. Nothing of it comes from elsewhere. */
export function baseStyle(tones: Tones, base: BaseMap): StyleSpecification {
  const divisions = divisionLevels.map((level) => [
    `division_${level}`,
    { type: 'vector' as const, tiles: tilesOf(`division_${level}`), minzoom: minzoom[level], maxzoom: 14 },
  ])
  return {
    version: 8,
    sources: { ...Object.fromEntries(divisions), rivers: { type: 'geojson', data: base.rivers }, places: { type: 'geojson', data: base.places } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': tones.ground } },
      { id: 'land', type: 'fill', source: 'division_city', 'source-layer': 'division_city', paint: { 'fill-color': tones.land } },
      {
        id: 'river',
        type: 'line',
        source: 'rivers',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': tones.water,
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, ['case', ['==', ['get', 'order'], 1], 2, 1], 13, ['case', ['==', ['get', 'order'], 1], 7, 4]],
        },
      },
      border('village', tones.fine, { width: 0.8, dash: [2, 2] }),
      border('township', tones.fine, { width: ['interpolate', ['linear'], ['zoom'], 8, 0.5, 12, 1.6] }),
      border('county', tones.border, { width: ['interpolate', ['linear'], ['zoom'], 8, 1, 12, 2.5] }),
      border('city', tones.border, { width: 2 }),
      {
        id: 'name-river',
        type: 'symbol',
        source: 'rivers',
        minzoom: 9,
        layout: { 'symbol-placement': 'line', 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': 12, 'text-letter-spacing': 0.3 },
        paint: { 'text-color': tones.water_name, 'text-halo-color': tones.halo, 'text-halo-width': 1.5 },
      },
      {
        id: 'name-village',
        type: 'symbol',
        source: 'division_village',
        'source-layer': 'division_village',
        minzoom: 13,
        layout: { 'text-field': ['get', 'name'], 'text-font': fonts, 'text-size': 11, 'text-padding': 60 },
        paint: { 'text-color': tones.border, 'text-halo-color': tones.halo, 'text-halo-width': 1.2 },
      },
      name('township', tones, 12, 10),
      name('county', tones, 15, 6),
      name('city', tones, 17, 0),
    ],
  }
}
