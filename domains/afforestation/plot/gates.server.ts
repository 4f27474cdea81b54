import { sql } from 'kysely'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { afforestationPlot, type AfforestationPlotTable } from './afforestation_plot.ts'
import { assessed, type Kept, muOf } from './assessment.ts'
import { indispensable } from './exclusions.ts'
import { groundOf } from './ground.server.ts'
import { exclusionKinds, plotReasons, siteFactors } from './words.ts'
import { willReasons } from './suitability.ts'

type Plot = AfforestationPlotTable
type Measured = { area: string; inside: boolean }

async function measuredPlot(tx: Tx, { boundary, division, number }: Plot): Promise<{ area: string }> {
  const { rows } = await sql<Measured>`with p as (select ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4490) as g)
    select ${planeArea(sql`p.g`)}::text as area, coalesce((select d.boundary is null or ST_Intersects(d.boundary, p.g) from division d where d.id = ${division}), true) as inside from p`.execute(
    tx,
  )
  const [found] = rows
  if (!found) return refuse({ code: 'plot_not_measured', message: '范围无法量算，请检查图形', fields: ['boundary'] })
  if (!found.inside) refuse({ code: 'plot_outside_division', message: `地块${number}不在所填行政区划内`, fields: ['boundary', 'division'] })
  return { area: muOf(found.area) }
}

const judged = async (tx: Tx, plot: Plot, day: string): Promise<Kept> => assessed(plot, await groundOf(tx, plot, day), day)

const willCodes: ReadonlySet<string> = new Set(['consent_unknown', 'consent_refused', 'dispute_unknown', 'disputed'])

/** Steps 2 to 5 hold today as they held on the day of the assessment, and nothing stands in the way. */
function demandAdoptable(plot: Plot, now: Kept): void {
  const titles = (codes: readonly string[]): string => codes.map((code) => plotReasons[code as keyof typeof plotReasons]).join('、')
  if (now.suitability === null)
    refuse({
      code: 'plot_incomplete',
      message: `数据不全，没有适宜性结论：缺${now.missing_factors.map((name) => siteFactors[name]).join('、')}`,
      fields: now.missing_factors,
    })
  const found = now.exclusions.map((e) => `${exclusionKinds[e.kind]}${e.area}亩`)
  if (found.length > 0) refuse({ code: 'plot_excluded', message: `范围内有不得造林的：${found.join('、')}。请改划范围后重新评估`, fields: ['boundary'] })
  const unknown = now.unknown_layers.filter((kind) => indispensable(now.assessed_on).includes(kind))
  if (unknown.length > 0)
    refuse({
      code: 'plot_layer_unknown',
      message: `今天没有有效的${unknown.map((kind) => exclusionKinds[kind]).join('、')}图层，不能判定，不能列入计划`,
      fields: ['unknown_layers'],
    })
  const will = now.reasons.filter((code) => willCodes.has(code))
  if (will.length > 0) refuse({ code: 'plot_without_will', message: `不能列入计划：${titles(will)}`, fields: ['holder_consent', 'disputed'] })
  if (now.mode === 'none') refuse({ code: 'plot_unsuitable', message: '不宜造林，没有适用的绿化方式，不能列入计划', fields: ['suitability'] })
  if (now.suitability !== plot.suitability || now.mode !== plot.mode)
    refuse({ code: 'plot_assessment_stale', message: `${plot.assessed_on ?? ''}的评估结论今天不再成立，请重新评估`, fields: ['assessed_on'] })
}

/** Two plots on one ground would count it twice; officers who adopt at once wait for each other. */
async function demandOwnGround(tx: Tx, { id, boundary }: Plot): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('afforestation_plot adopt'))`.execute(tx)
  const asked = sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4490)`
  const { rows } = await sql<{ number: string; plan_year: number; area: string }>`
    select number, plan_year, area from (select p.number, p.plan_year, ${planeArea(sql`ST_CollectionExtract(ST_Intersection(p.boundary, ${asked}), 3)`)} as area
      from afforestation_plot p where p.state in ('adopted', 'forested') and p.id <> ${id} and p.boundary && ${asked} and ST_Intersects(p.boundary, ${asked})) s
    where area >= 1 order by area desc limit 1`.execute(tx)
  const [other] = rows
  if (other)
    refuse({
      code: 'plot_ground_adopted',
      message: `与已列入${other.plan_year}年度计划的地块${other.number}重叠${muOf(String(other.area))}亩`,
      fields: ['boundary'],
    })
}

export const plotGates: readonly Gate[] = [
  gate(afforestationPlot, ['create', 'update', 'revise'], '范围在区划内，面积由图形量算', async ({ tx, after }) => measuredPlot(tx, after), { apart: true }),
  gate(afforestationPlot, ['assess', 'reassess'], '按评估日有效的图层和立地因子评估', async ({ tx, after, at }) => ({
    ...(await judged(tx, after, beijingDate(at))),
  })),
  gate(afforestationPlot, ['record_will'], '意愿和争议记入理由', async ({ after }) =>
    after.assessed_on === null ? undefined : { reasons: [...(after.reasons ?? []).filter((code) => !willCodes.has(code)), ...willReasons(after)] },
  ),
  precondition(afforestationPlot, ['adopt'], '列入计划时结论仍然成立', async ({ tx, after, at }) =>
    demandAdoptable(after, await judged(tx, after, beijingDate(at))),
  ),
  gate(afforestationPlot, ['adopt'], '一块地只列入一次', async ({ tx, after }) => {
    await demandOwnGround(tx, after)
    return { belongs_to_year: after.plan_year! }
  }),
]
