import type { ExplanationKind } from '#domains/enforcement/spot/wire.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { DemoDivision } from '../context.ts'
import { near } from './shapes.ts'

/** Ground of another room's record, or of an earlier case, that explains a spot; valid on days from `from` to `to`. */
export type DemoGround = {
  readonly kind: ExplanationKind
  readonly record: string
  readonly name: string
  readonly shape: Polygon
  readonly division: string
  readonly from: string
  readonly to: string
  /** When each version of the record was made. */
  readonly versions: readonly string[]
}

const ranks: Readonly<Record<ExplanationKind, number>> = { land_permit: 1, harvest_permit: 2, regeneration: 3, fire: 4, earlier_case: 5 }

/** Whether it counts between two images: a permit by its validity, a case when its spot was seen before. */
export const countsBetween = (g: DemoGround, before: string, after: string): boolean =>
  g.kind === 'earlier_case' ? g.from <= before : g.from <= after && g.to >= before

/** All ground that lies on a spot, in the order in which the overlay takes it. */
export const groundOn = (all: readonly DemoGround[], shape: Polygon, before: string, after: string): DemoGround[] =>
  all.filter((g) => near(shape, g.shape) && countsBetween(g, before, after)).toSorted((a, b) => ranks[a.kind] - ranks[b.kind] || (a.record < b.record ? -1 : 1))

/** The version of a record at a moment. */
export const versionAt = ({ versions }: DemoGround, moment: string): number => Math.max(1, versions.filter((at) => Date.parse(at) <= Date.parse(moment)).length)

const moments = (versions: readonly Row[]): string[] => versions.map((v) => v.changed_at)
const text = (value: unknown): string => String(value ?? '')
const LAST_DAY = '9999-12-31'

/** Permits among the records of other rooms, as they pass by. Applications come before their parcels. */
export function gathering(): { readonly grounds: DemoGround[]; through(records: Iterable<LoadedRecord>): Generator<LoadedRecord> } {
  const grounds: DemoGround[] = []
  const applications = new Map<string, Row>()
  const taken: Readonly<Record<string, (last: Row, versions: readonly Row[]) => void>> = {
    land_use_application: (last) => {
      applications.set(last.id, last)
    },
    land_parcel: (last, versions) => {
      const permit = applications.get(text(last['application']))
      if (!permit?.['granted_at'] || permit.state === 'cancelled' || last.state !== 'drawn' || (last['boundary'] as Polygon).type !== 'Polygon') return
      grounds.push({
        kind: 'land_permit',
        record: last.id,
        name: text(permit['consent_number'] ?? permit['decision_number']),
        shape: last['boundary'] as Polygon,
        division: last.division,
        from: text(permit['decided_on']),
        to: text(permit['valid_until'] ?? LAST_DAY),
        versions: moments(versions),
      })
    },
    harvest_permit: (last, versions) => {
      if (!last['valid_from'] || !['cut_accepted', 'overcut', 'closed'].includes(last.state)) return
      grounds.push({
        kind: 'harvest_permit',
        record: last.id,
        name: text(last['permit_number']),
        shape: last['area_boundary'] as Polygon,
        division: last.division,
        from: text(last['valid_from']),
        to: text(last['valid_to']),
        versions: moments(versions),
      })
    },
  }
  return {
    grounds,
    *through(records) {
      for (const record of records) {
        const last = record.versions.at(-1)
        if (last) taken[record.register.name]?.(last, record.versions)
        yield record
      }
    },
  }
}

/** The ground of a spot that a case dealt with. */
export const casedGround = (spot: { shape: Polygon; village: DemoDivision; image_after: string }, versions: readonly Row[]): DemoGround => {
  const last = versions.at(-1)!
  return {
    kind: 'earlier_case',
    record: last.id,
    name: text(last['case_number'] ?? last['place']),
    shape: spot.shape,
    division: spot.village.id,
    from: spot.image_after,
    to: LAST_DAY,
    versions: moments(versions),
  }
}
