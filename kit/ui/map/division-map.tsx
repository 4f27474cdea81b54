import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { divisionBy } from '../parts/divisions.ts'
import { grouped } from '#kit/quantity/grouped.ts'
import { shortNumber } from '../charts/short-number.ts'
import { t } from '../text/text.ts'
import type { DivisionMapProperties } from './division-map-slot.ts'
import { fonts } from './base-style.ts'
import { MapCanvas, type Ready } from './canvas.tsx'
import { classesOf, type Classes } from './classes.ts'
import { useFocus } from './focus.ts'
import type { ExpressionSpecification } from './maplibre.ts'
import { usePrefersDark } from '../theme.ts'
import { tonesOf } from './tones.ts'

/** Divisions coloured by a value, each with its number; a click opens one. */
export default function DivisionMap(given: DivisionMapProperties) {
  const classes = useMemo(() => classesOf(given.rows.flatMap((r) => (r.value === null ? [] : [Number(r.value)]))), [given.rows])
  const tones = tonesOf(usePrefersDark())
  return (
    <div className="division-map">
      <MapCanvas label={given.label} scale={false}>
        {(ready) => <Coloured ready={ready} classes={classes} {...given} />}
      </MapCanvas>
      <ul className="ramp" aria-hidden="true">
        {classes.map((c, i) => (
          <li key={i}>
            <i style={{ background: tones.ramp[rampAt(i, classes.length)] }} />
            {c.from === c.to ? shortNumber(c.from) : `${shortNumber(c.from)}–${shortNumber(c.to)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

const rampAt = (i: number, n: number) => (n <= 1 ? 2 : Math.round((i * 4) / (n - 1)))

function Coloured({ ready, classes, division, rows, onOpen }: DivisionMapProperties & { ready: Ready; classes: readonly Classes[] }) {
  const { map, tones } = ready
  const { data: one } = useQuery({ ...divisionBy(rows[0]?.division ?? ''), enabled: rows.length > 0 })
  useFocus(ready, division)
  useEffect(() => {
    if (!one) return
    const source = `division_${one.level}`
    const colourOf = (value: number) =>
      tones.ramp[
        rampAt(
          Math.max(
            0,
            classes.findIndex((c) => value <= c.to),
          ),
          classes.length,
        )
      ] ?? tones.land
    const cases = rows.flatMap((r) => (r.value === null || r.division === division ? [] : [r.division, colourOf(Number(r.value))]))
    if (cases.length === 0) return
    const colour = ['match', ['get', 'code'], ...cases, 'transparent'] as unknown as ExpressionSpecification
    map.addLayer({ id: 'values', type: 'fill', source, 'source-layer': source, paint: { 'fill-color': colour, 'fill-opacity': 0.8 } }, 'river')
    const labels = Object.fromEntries(rows.map((r) => [r.division, `${r.name}\n${r.value === null ? '—' : shortNumber(Number(r.value))}`]))
    map.addLayer({
      id: 'value-names',
      type: 'symbol',
      source: 'places',
      filter: ['in', ['get', 'code'], ['literal', Object.keys(labels)]],
      layout: { 'text-field': ['get', ['get', 'code'], ['literal', labels]], 'text-font': fonts, 'text-size': 12, 'text-line-height': 1.2 },
      paint: { 'text-color': tones.ink, 'text-halo-color': tones.halo, 'text-halo-width': 1.8 },
    })
    for (const level of ['city', 'county', 'township']) map.setLayoutProperty(`name-${level}`, 'visibility', 'none')
    const click = (event: { point: { x: number; y: number } }) => {
      const [found] = map.queryRenderedFeatures([event.point.x, event.point.y], { layers: ['values'] })
      const code = found?.properties['code']
      if (typeof code === 'string' && rows.some((r) => r.division === code)) onOpen(code)
    }
    const move = (event: { point: { x: number; y: number } }) => {
      const [found] = map.queryRenderedFeatures([event.point.x, event.point.y], { layers: ['values'] })
      const row = rows.find((r) => r.division === found?.properties['code'])
      map.getCanvas().style.cursor = row ? 'pointer' : ''
      map.getCanvas().title = row ? `${row.name}：${row.value === null ? t('value.undefined') : grouped(row.value)}` : ''
    }
    map.on('click', click)
    map.on('mousemove', move)
    return () => {
      map.off('click', click)
      map.off('mousemove', move)
      if (map.style) for (const id of ['values', 'value-names']) if (map.getLayer(id)) map.removeLayer(id)
    }
  }, [map, one, rows, classes, division, onOpen])
  return null
}
