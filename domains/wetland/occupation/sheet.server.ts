import { sql } from 'kysely'
import { articleOf } from '#datasets/citation.ts'
import { importances, type Importance, type ProjectKind } from '#datasets/wetland/occupation.ts'
import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { type Shape, sheetOf } from '#kit/sheet/document.ts'
import { muOfHectares } from '../unit/area.ts'
import { ruleFor } from './decision.ts'
import { wetlandOccupation } from './wetland_occupation.ts'

type Ground = { name: string; unit: Shape['geometry']; used: Shape['geometry'] | null; area: string }

/** An occupation as its file keeps it: the wetland, what of it is occupied, and the line of article 19 by which it was judged. */
export const occupationSheet = sheetOf(wetlandOccupation, async ({ tx, row }) => {
  const { rows } =
    await sql<Ground>`select w.name, w.area::text as area, ST_AsGeoJSON(w.boundary, 7, 0)::json as unit, ST_AsGeoJSON(o.boundary, 7, 0)::json as used
    from wetland_occupation o join wetland w on w.id = o.wetland where o.id = ${row.id}`.execute(tx)
  const importance = (row['importance'] ?? 'ordinary') as Importance
  const day = String(row['asked_on'] ?? row['created_at']).slice(0, 10)
  const rule = ruleFor(importance, row['project_kind'] as ProjectKind, day)
  const mu = (hectares: string): string => roundHalfUp(muOfHectares(hectares), 2)
  return {
    title: '占用湿地情况报告',
    lines: [
      `湿地级别：${importances[importance]}。`,
      rule ? `${rule.reason}（${articleOf(rule.basis)}）。` : `${day}湿地保护法尚未施行，没有占用的规定。`,
      ...(rule?.asked ? [`应征求${rule.asked}的意见；意见不是许可。`] : []),
    ],
    shapes: rows.flatMap(({ name, unit, used, area }): Shape[] => [
      { class: 'told', title: name, area_mu: mu(area), geometry: unit },
      ...(used ? [{ class: 'own', title: '占用范围', area_mu: mu(String(row['area'])), geometry: used } as const] : []),
    ]),
  }
})
