import type { ExplanationKind } from '../../../../domains/enforcement/explain.server.ts'
import type { Polygon } from '../../../../kit/gis/geojson.ts'
import type { DemoDivision } from '../context.ts'

/** Ground of another room's record, or of an earlier case, that explains a spot; valid on days from `from` to `to`. */
export type DemoGround = {
  readonly kind: ExplanationKind; readonly record: string; readonly name: string; readonly version: number
  readonly shape: Polygon; readonly village: DemoDivision; readonly from: string; readonly to: string
}
