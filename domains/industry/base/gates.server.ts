import { sql } from 'kysely'
import { isPublicBenefit, landBasisOf } from '#datasets/industry/base.ts'
import { AREA_TOLERANCE } from '#datasets/public_forest/compensation.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { industryBase, type IndustryBaseTable } from './industry_base.ts'
import { demonstrated, onRetiredLand } from './checks.ts'

/** How much of a base lies in plots of public-benefit forest, 亩. */
async function sharedWithPublicForest(tx: Tx, boundary: unknown): Promise<string | null> {
  if (boundary === null || boundary === undefined) return null
  const { rows } = await sql<{
    mu: string
  }>`select round(coalesce(sum(ST_Area(ST_Intersection(p.boundary, g.geometry)::geography)), 0)::numeric * 3 / 2000, 2)::text as mu
    from public_forest_plot p, (select ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4490) as geometry) g
    where p.state <> 'withdrawn' and p.boundary_3857 && ST_Transform(g.geometry, 3857) and ST_Intersects(p.boundary, g.geometry)`.execute(tx)
  return rows[0]?.mu ?? '0.00'
}

/** What the register of public-benefit forest knows is not left out by who reports. */
async function lookedAt(tx: Tx, after: IndustryBaseTable): Promise<{ shared_mu: string | null }> {
  const shared_mu = await sharedWithPublicForest(tx, after.boundary)
  if (shared_mu !== null && compare(shared_mu, AREA_TOLERANCE.touching_mu) > 0 && !isPublicBenefit(after.forest_use))
    refuse({
      code: 'base_in_public_forest',
      message: `图上有${new Decimal(shared_mu).toFixed(2)}亩在公益林小班内，森林类别应选公益林`,
      fields: ['forest_use', 'boundary'],
    })
  return { shared_mu }
}

export const baseGates: readonly Gate[] = [
  gate(industryBase, ['create', 'update'], '生产用地随地类，图上的公益林不漏', async ({ tx, after }) => ({
    ...(await lookedAt(tx, after)),
    land_basis: landBasisOf(after.land_class),
  })),
  gate(industryBase, ['list'], '入账当日图上的公益林', async ({ tx, after }) => lookedAt(tx, after)),
  precondition(industryBase, ['list'], '公益林经科学论证不影响生态功能，退耕还林地不间作（森林法49，退耕还林条例）', async ({ after, at, before }) => {
    for (const check of [onRetiredLand, demonstrated]) {
      const objection = check({ before, after, at })
      if (objection) refuse({ code: objection.code, message: objection.message })
    }
  }),
  precondition(industryBase, ['stop'], '在产的季先采收或者登记绝收', async ({ tx, after }) => {
    const open = await tx.selectFrom('base_season').select('id').where('base', '=', after.id).where('state', '=', 'growing').executeTakeFirst()
    if (open) refuse({ code: 'base_season_open', message: '还有在产的季，先登记采收或者绝收' })
  }),
]
