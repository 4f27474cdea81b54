import { sql } from 'kysely'
import { AREA_TOLERANCE } from '#datasets/harvest/felling-limits.ts'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import { gate, precondition, refuse, type Gate, type GateContext } from '#kit/room/gate.server.ts'
import { harvestPermit, type HarvestPermitTable } from './harvest_permit.ts'

type Context = Omit<GateContext<HarvestPermitTable>, 'books' | 'reason'>
const over: ReadonlySet<string> = new Set(['cancelled', 'expired', 'withdrawn'])

/** Hectares of the cutting that no parcel of the application holds. */
async function outsideHa({ tx, after }: Context, consent: string): Promise<string> {
  const drawn = sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(after.area_boundary)}), 4490)`
  const { rows } = await sql<{ m2: string }>`
    with parcels as (select ST_UnaryUnion(ST_Collect(boundary)) as whole from land_parcel where application = ${consent} and state = 'drawn')
    select coalesce(${planeArea(sql`ST_Difference(${drawn}, coalesce(whole, ST_SetSRID('POLYGON EMPTY'::geometry, 4490)))`)}, 0)::text as m2 from parcels`.execute(
    tx,
  )
  return roundHalfUp(new Decimal(rows[0]?.m2 ?? '0').dividedBy(10_000).toFixed(), 4)
}

/** Outside the quota only what the consent covers: otherwise a small approved parcel would open the whole hillside. */
async function demandConsent(context: Context): Promise<void> {
  const { tx, after } = context
  if (after.quota_basis !== 'approved_construction' || after.land_consent === null) return
  const consent = await tx.selectFrom('land_use_application').where('id', '=', after.land_consent).select(['decision', 'state']).executeTakeFirstOrThrow()
  if (consent.decision !== 'granted' || over.has(String(consent.state)))
    refuse({ code: 'consent_not_granted', message: '所选的使用林地申请没有准予，或者已经失效，其上林木不能作为限额外采伐', fields: ['land_consent'] })
  const outside = await outsideHa(context, after.land_consent)
  if (new Decimal(outside).greaterThan(new Decimal(String(after.drawn_ha)).times(AREA_TOLERANCE.share))) {
    refuse({
      code: 'beyond_consent',
      message: `采伐范围有${new Decimal(outside).toFixed()}公顷不在准予使用的林地之内，超出部分应纳入限额`,
      fields: ['area_boundary', 'land_consent'],
    })
  }
}

export const consentGates: readonly Gate[] = [
  precondition(harvestPermit, ['accept', 'commit'], '限额外的采伐须在准予使用的林地之内', demandConsent),
  gate(harvestPermit, ['survey', 'change'], '限额外的采伐须在准予使用的林地之内', demandConsent),
]
