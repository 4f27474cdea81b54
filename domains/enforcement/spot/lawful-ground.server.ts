import { sql, type RawBuilder } from 'kysely'

type Sql = RawBuilder<unknown>

/** The geometry asked for, the same in EPSG:3857 (in which registers are indexed), and the days of its two images. */
export type Where = { readonly g: Sql; readonly mercator: Sql; readonly before: Sql; readonly after: Sql }
/** Ground on which a kind of record makes a change lawful or known: as (kind, rank, record, name, version, g), touching `g`. */
type Ground = (where: Where) => Sql

/** Parcels of a granted application to use forest land, from its decision to the end of its validity. */
const landPermits: Ground = ({ g, mercator, before, after }) => sql`
  select 'land_permit' as kind, 1 as rank, p.id::text as record, coalesce(a.consent_number, a.decision_number) as name, p.version, p.boundary as g
  from land_parcel p join land_use_application a on a.id = p.application
  where p.boundary_3857 && ${mercator} and ST_Intersects(p.boundary, ${g}) and p.state = 'drawn' and a.granted_at is not null and a.state <> 'cancelled'
    and a.decided_on <= ${after} and (a.valid_until is null or a.valid_until >= ${before})`

/** A felling by permit whose time of validity meets that of the images. */
const harvests: Ground = ({ g, mercator, before, after }) => sql`
  select 'harvest_permit' as kind, 2 as rank, h.id::text as record, coalesce(h.permit_number, h.place) as name, h.version, h.area_boundary as g from harvest_permit h
  where h.area_boundary_3857 && ${mercator} and ST_Intersects(h.area_boundary, ${g})
    and h.state in ('issued', 'cutting', 'cut_accepted', 'overcut', 'closed', 'expired') and h.valid_from <= ${after} and h.valid_to >= ${before}`

/** Planting after a felling, done between the images, on the ground of its permit. */
const regenerations: Ground = ({ g, mercator, before, after }) => sql`
  select 'regeneration' as kind, 3 as rank, n.id::text as record, coalesce(n.certificate, h.place) as name, n.version, h.area_boundary as g
  from regeneration n join harvest_permit h on h.id = n.permit
  where h.area_boundary_3857 && ${mercator} and ST_Intersects(h.area_boundary, ${g}) and n.planted_on between ${before} and ${after}`

/** A fire that burnt between the images, or not longer before the first than a stand takes to show it. */
const fires: Ground = ({ g, before, after }) => sql`
  select 'fire' as kind, 4 as rank, f.id::text as record, f.place as name, f.version, f.perimeter as g from fire_event f
  where f.state <> 'false_alarm' and f.perimeter is not null and f.perimeter && ${g} and ST_Intersects(f.perimeter, ${g})
    and f.discovered_on < (${after} + 1)::timestamptz and f.discovered_on >= (${before} - 365)::timestamptz`

/** A spot that an earlier case dealt with: issued before, verified as suspected, and taken up by a case. */
const earlierCases: Ground = ({ g, mercator, before }) => sql`
  select 'earlier_case' as kind, 5 as rank, c.id::text as record, coalesce(c.case_number, c.place) as name, c.version, o.boundary as g
  from map_spot o join law_case c on c.spots @> array[o.id]
  where o.boundary_3857 && ${mercator} and ST_Intersects(o.boundary, ${g}) and c.state <> 'void' and o.image_after <= ${before}`

const grounds: readonly Ground[] = [landPermits, harvests, regenerations, fires, earlierCases]

/** All lawful ground that touches a geometry and was valid on the days of its two images. */
export const lawfulGround = (where: Where): Sql =>
  sql.join(
    grounds.map((ground) => sql`(${ground(where)})`),
    sql` union all `,
  )
