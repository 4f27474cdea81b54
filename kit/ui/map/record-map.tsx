import type { RecordMapProperties } from './slots.ts'
import { clockColour } from '../parts/states.ts'
import { t } from '../text/text.ts'
import { MapCanvas, type Ready } from './canvas.tsx'
import type { Shape } from './feature-layers.ts'
import { useStaticFeatures } from './static-features.ts'

/** Where one record lies. */
export default function RecordMap(given: RecordMapProperties) {
  return (
    <div className="record-map">
      <MapCanvas label={t('map.record_label', { title: given.record.title })}>{(ready) => <Drawn ready={ready} {...given} />}</MapCanvas>
    </div>
  )
}

function Drawn({ ready, record, field, definition }: RecordMapProperties & { ready: Ready }) {
  const geometry = record[field.name] as GeoJSON.Geometry | null
  useStaticFeatures(
    ready,
    definition,
    field.kind as Shape,
    geometry ? [{ id: record.id, state: record.state, clock: record.task ? clockColour(record.task) : null, geometry }] : [],
  )
  return null
}
