import { TerraDraw, TerraDrawLineStringMode, TerraDrawPointMode, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import type { Shape } from './feature-layers.ts'
import type { GlMap } from './maplibre.ts'
import type { Tones } from './tones.ts'

type Single = GeoJSON.Point | GeoJSON.LineString | GeoJSON.Polygon
export type Drawing = {
  /** Shows a geometry to be changed; null waits for a new one. */
  readonly show: (geometry: GeoJSON.Geometry | null) => void
  readonly stop: () => void
}
type Options = {
  readonly tones: Tones
  /** at each finished step */ readonly onFinish: (geometry: Single) => void
  /** at each movement */ readonly onChange?: (geometry: Single) => void
}

const modeNames = { point: 'point', line: 'linestring', polygon: 'polygon' } as const
/** Seven decimals of a degree are a centimetre. */
const decimals = 7

const rounded = (value: unknown): unknown => (Array.isArray(value) ? value.map(rounded) : typeof value === 'number' ? Number(value.toFixed(decimals)) : value)

/** What the drawing tool can hold of a geometry: the first part of one of several. */
function single(geometry: GeoJSON.Geometry): Single | null {
  switch (geometry.type) {
    case 'Point':
    case 'LineString':
    case 'Polygon':
      return { ...geometry, coordinates: rounded(geometry.coordinates) } as Single
    case 'MultiLineString':
      return geometry.coordinates[0] ? single({ type: 'LineString', coordinates: geometry.coordinates[0] }) : null
    case 'MultiPolygon':
      return geometry.coordinates[0] ? single({ type: 'Polygon', coordinates: geometry.coordinates[0] }) : null
    default:
      return null
  }
}

function modes(tones: Tones) {
  const colour = tones.focus as `#${string}`
  const vertex = { draggable: true, deletable: true }
  const changed = { feature: { draggable: true, coordinates: { ...vertex, midpoints: true } } }
  return [
    new TerraDrawPointMode({ styles: { pointColor: colour, pointWidth: 8, pointOutlineColor: '#ffffff', pointOutlineWidth: 2 } }),
    new TerraDrawLineStringMode({ styles: { lineStringColor: colour, lineStringWidth: 3 } }),
    new TerraDrawPolygonMode({ styles: { fillColor: colour, fillOpacity: 0.2, outlineColor: colour, outlineWidth: 3 } }),
    new TerraDrawSelectMode({
      flags: { point: { feature: { draggable: true } }, linestring: changed, polygon: changed },
      styles: {
        selectedPointColor: colour,
        selectedPointWidth: 8,
        selectedPointOutlineColor: '#ffffff',
        selectedPointOutlineWidth: 2,
        selectedLineStringColor: colour,
        selectedLineStringWidth: 3,
        selectedPolygonColor: colour,
        selectedPolygonFillOpacity: 0.2,
        selectedPolygonOutlineColor: colour,
        selectedPolygonOutlineWidth: 3,
        selectionPointColor: '#ffffff',
        selectionPointOutlineColor: colour,
        selectionPointOutlineWidth: 2,
        selectionPointWidth: 5,
        midPointColor: colour,
        midPointWidth: 3,
      },
    }),
  ]
}

/** Lets one shape be drawn on a map and then changed by its corners. */
export function startDrawing(map: GlMap, kind: Shape, { tones, onFinish, onChange }: Options): Drawing {
  const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: decimals }), modes: modes(tones) })
  const mode = modeNames[kind]
  const latest = () =>
    draw
      .getSnapshot()
      .filter((f) => f.properties['mode'] === mode)
      .at(-1)
  draw.start()
  draw.setMode(mode)
  draw.on('finish', (id) => {
    const older = draw
      .getSnapshot()
      .filter((f) => f.properties['mode'] === mode && f.id !== id)
      .flatMap((f) => (f.id === undefined ? [] : [f.id]))
    if (older.length > 0) draw.removeFeatures(older)
    const shape = latest()
    if (!shape) return
    onFinish(shape.geometry as Single)
    if (draw.getMode() !== 'select' && kind !== 'point') {
      draw.setMode('select')
      draw.selectFeature(id)
    }
  })
  draw.on('change', () => {
    const shape = latest()
    if (shape) onChange?.(shape.geometry as Single)
  })
  const show = (geometry: GeoJSON.Geometry | null) => {
    draw.clear()
    draw.setMode(mode)
    const shape = geometry && single(geometry)
    if (!shape) return
    const [added] = draw.addFeatures([{ type: 'Feature', geometry: shape, properties: { mode } }])
    if (added?.id === undefined || !added.valid || kind === 'point') return
    draw.setMode('select')
    draw.selectFeature(added.id)
  }
  return {
    show,
    stop: () => {
      if (map.style) draw.stop()
    },
  }
}
