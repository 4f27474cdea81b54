import { sql } from 'kysely'
import { VERDICTS, type SpotVerdict } from '#datasets/enforcement/verdicts.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { computedOf } from './assessment.ts'
import { caseLead } from '../lead/case_lead.ts'
import { completed, undone } from './closing.ts'
import { lawCase, type LawCaseTable } from './law_case.ts'
import { verdictTitles } from '../spot/checks.ts'

type Spot = { spot_number: string; verdict: SpotVerdict | null; state: string }

async function spotsOf(tx: Tx, ids: readonly string[] | null): Promise<Spot[]> {
  if (!ids || ids.length === 0) return []
  return (await tx
    .selectFrom('map_spot')
    .where('id', 'in', [...ids])
    .select(['spot_number', 'verdict', 'state'])
    .execute()) as Spot[]
}

const isRight = (s: Spot): boolean => s.state === 'accepted' || s.state === 'closed'

/** All land of the case is put right; a case without a spot has no land whose mending could be told. */
const allRight = (spots: readonly Spot[]): boolean => spots.length > 0 && spots.every(isRight)

/** A case stands on spots that were verified as suspected. */
async function demandSuspected(tx: Tx, after: LawCaseTable): Promise<Spot[]> {
  const spots = await spotsOf(tx, after.spots)
  const wrong = spots.find((s) => s.verdict === null || !VERDICTS[s.verdict].suspected)
  if (wrong)
    refuse({
      code: 'spot_not_suspected',
      message: `图斑${wrong.spot_number}的核实结论为“${wrong.verdict === null ? '尚未核实' : verdictTitles[wrong.verdict]}”，不能据以立案`,
      fields: ['spots'],
    })
  return spots
}

async function demandConfirmed(tx: Tx, lead: string): Promise<void> {
  const found = await tx.selectFrom('case_lead').where('id', '=', lead).select('state').executeTakeFirst()
  if (found?.['state'] !== 'confirmed') refuse({ code: 'lead_not_confirmed', message: '线索核查属实后才能据以立案', fields: ['lead'] })
}

const computed = (after: LawCaseTable, at: string) => computedOf(after as unknown as Record<string, unknown>, beijingDate(at))

/** The year of supervision, and when that is taken back the year in which the case was found. */
function onYear(before: LawCaseTable | null, after: LawCaseTable): { belongs_to_year?: number | null } {
  if (after.supervision_year !== null) return { belongs_to_year: after.supervision_year }
  return (before?.supervision_year ?? null) === null ? {} : { belongs_to_year: null }
}
const done = (after: LawCaseTable, at: string, by: NonNullable<LawCaseTable['closed_by']>) => ({
  first_closed_at: completed(after.first_closed_at, at),
  closed_by: by,
})
const again = (after: LawCaseTable, at: string) => {
  const first_closed_at = undone(after.first_closed_at, at)
  return { first_closed_at, closed_by: first_closed_at === null ? null : after.closed_by }
}

const unpunished = (after: LawCaseTable): boolean => (after.parties ?? []).every((p) => p.outcome === 'no_penalty')

export const caseGates: readonly Gate[] = [
  gate(lawCase, ['create'], '线索属实、图斑疑似违法；计算刑事标准与处罚幅度', async ({ tx, before, after, at, books }) => {
    const spots = await demandSuspected(tx, after)
    if (after.lead !== null) {
      await demandConfirmed(tx, after.lead)
      books.step(caseLead, after.lead, 'open')
    }
    return { ...computed(after, at), ...onYear(before, after), land_rectified_at: allRight(spots) ? at : null }
  }),
  gate(lawCase, ['update'], '图斑疑似违法；重新计算', async ({ tx, before, after, at }) => {
    const spots = await demandSuspected(tx, after)
    return { ...computed(after, at), ...onYear(before, after), land_rectified_at: allRight(spots) ? (after.land_rectified_at ?? at) : null }
  }),
  gate(lawCase, ['investigate', 'decide', 'prosecute', 'judge'], '计算刑事标准、处罚幅度、罚款与罚金', async ({ after, at }) => computed(after, at)),

  gate(lawCase, ['file', 'return_transfer'], '行政案件', async () => ({ track: 'administrative' as const })),
  gate(lawCase, ['file_criminal'], '刑事案件', async () => ({ track: 'criminal' as const })),

  gate(lawCase, ['execute'], '决定执行完毕即为办结', async ({ after, at }) => done(after, at, unpunished(after) ? 'no_penalty' : 'executed')),
  gate(lawCase, ['refuse_filing'], '不予立案即为办结', async ({ after, at }) => done(after, at, 'not_filed')),
  gate(lawCase, ['terminate'], '终止即为办结', async ({ after, at }) => done(after, at, 'terminated')),
  gate(lawCase, ['accept_transfer'], '公安机关受理即为办结', async ({ after, at }) => ({ ...done(after, at, 'transferred'), track: 'criminal' as const })),
  gate(lawCase, ['decline_prosecution'], '不起诉即为办结', async ({ after, at }) => done(after, at, 'not_prosecuted')),
  gate(lawCase, ['judge'], '判决即为办结', async ({ after, at }) => done(after, at, 'judged')),
  gate(lawCase, ['reopen', 'withdraw_criminal', 'return_for_penalty'], '重新办理后的统计', async ({ after, at }) => ({
    ...again(after, at),
    track: 'administrative' as const,
  })),

  gate(lawCase, ['mark_land'], '整改链随图斑', async ({ tx, after, at }) => {
    const spots = (await spotsOf(tx, after.spots)).filter((s) => s.verdict !== null && VERDICTS[s.verdict].suspected)
    return { land_rectified_at: allRight(spots) ? (after.land_rectified_at ?? at) : null }
  }),
]

/** How many leads and cases a campaign brought. */
export async function yieldOf(tx: Tx, campaign: string): Promise<{ leads_found: number; cases_filed: number }> {
  const answer = await sql<{ leads: number; cases: number }>`select (select count(*)::int from case_lead where campaign = ${campaign}) as leads,
    (select count(*)::int from law_case where campaign = ${campaign} and state not in ('registered', 'not_filed', 'void')) as cases`.execute(tx)
  return { leads_found: answer.rows[0]?.leads ?? 0, cases_filed: answer.rows[0]?.cases ?? 0 }
}
