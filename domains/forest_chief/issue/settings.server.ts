import { sql } from 'kysely'
import { ISSUE_BOUNDS } from '#datasets/forest_chief/issue-clocks.ts'
import type { Setting } from '#kit/setting/setting.ts'

/** How often the deadline of an issue may be extended. */
export const maxExtensions: Setting = {
  key: 'forest_chief.max_extensions',
  title: '问题最多延期几次',
  help: '整改期限延到这么多次以后，“延期”不再受理，只能办结、督办或退回重办。',
  unit: '次',
  min: 0,
  max: 10,
  decimals: 0,
  preset: ISSUE_BOUNDS.max_extensions,
  basis: ISSUE_BOUNDS.source,
  effect: async (tx, value) => {
    const { rows } = await sql<{
      full: number
      open: number
    }>`select count(*) filter (where coalesce(extensions, 0) >= ${value ?? 0})::int as full, count(*)::int as open
      from issue where state in ('dispatched', 'signed', 'in_rectification', 'returned')`.execute(tx)
    return `在办的 ${rows[0]?.open ?? 0} 件问题中，${rows[0]?.full ?? 0} 件不能再延期。`
  },
}

/** How far from its place the proof of an issue's mending may be taken. */
export const evidenceDistance: Setting = {
  key: 'forest_chief.evidence_distance_m',
  title: '整改佐证离问题位置最远几米',
  help: '整改后的照片至少一张须在这个范围内拍摄，报送整改、验收和销号时都照此核对。',
  unit: '米',
  min: 50,
  max: 5000,
  decimals: 0,
  preset: ISSUE_BOUNDS.evidence_distance_m,
  basis: ISSUE_BOUNDS.source,
  effect: async (tx, value) => {
    const { rows } = await sql<{ far: number; waiting: number }>`select count(*)::int as waiting, count(*) filter (where not exists (
        select from siku.evidence e where e.id = any(i.proof) and e.place_source = 'camera' and ST_DistanceSphere(e.position, i.place) <= ${value ?? 0}))::int as far
      from issue i where state in ('submitted', 'accepted')`.execute(tx)
    return `已反馈待验收和待销号的 ${rows[0]?.waiting ?? 0} 件问题中，${rows[0]?.far ?? 0} 件没有这个范围内的照片，办不下去，须退回重拍。`
  },
}

export const issueSettings: readonly Setting[] = [maxExtensions, evidenceDistance]
