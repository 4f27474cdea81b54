import { sql } from 'kysely'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import type { TileLayer } from '#kit/room/tile-layer.server.ts'
import { controlLayer, layerTitles } from './control_layer.ts'

const today = (): string => beijingDate(beijingInstant(Date.now()))

/** Each kind of control line as it is in force today, drawn beside the records. */
export const layers: readonly TileLayer[] = Object.entries(layerTitles).map(([kind, title]): TileLayer => ({
  name: `control_${kind}`,
  title,
  register: controlLayer,
  kind: 'polygon',
  geometry: 'geometry',
  states: ['in_force'],
  minZoom: kind === 'permanent_farmland' || kind === 'protection_grade' ? 10 : 8,
  from: () => sql`(select v.id, v.state, v.kind, f.class, f.name, f.geometry_3857 from siku.layer_feature f join control_layer v on v.id = f.version
    where f.register = 'control_layer' and v.kind = ${kind} and v.state = 'in_force' and v.in_force_from <= ${today()}::date and (v.in_force_to is null or v.in_force_to > ${today()}::date)) t`,
  properties: { state: '状态', kind: '图层', class: '等级', name: '名称' },
}))
