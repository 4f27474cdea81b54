import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, precondition, refuse, type Gate, type GateContext } from '#kit/room/gate.server.ts'
import { consentGates } from './consent-gates.server.ts'
import { commitmentRefused } from './commitment.ts'
import { harvestPermit, type HarvestPermitTable } from './harvest_permit.ts'
import { overcutOf } from './overcut.ts'
import { lineGates } from '../quota/line-gates.server.ts'
import { areaDiffers, arrearsOf, drawnHa, earlierCommitments, promiseBroken, unitCovers } from './ground.server.ts'
import { permitQuotaGates } from './quota.server.ts'
import { quotaUse } from '../quota/use.ts'
import { regeneration } from '../regeneration/regeneration.ts'
import { owedArea, owedBy } from '../regeneration/owed.ts'

type Context = GateContext<HarvestPermitTable>
type Ahead = Omit<Context, 'books' | 'reason'>

const drafting: ReadonlySet<string> = new Set(['create', 'update'])

async function reckon({ tx, after, action }: Context) {
  const drawn_ha = await drawnHa(tx, after)
  const objection = drafting.has(action) ? null : areaDiffers(after.area_ha, drawn_ha)
  if (objection) refuse(objection)
  return { ...quotaUse(after.quota_basis, after.volume), drawn_ha }
}

async function demandDrawnArea({ tx, after }: Ahead): Promise<void> {
  const objection = areaDiffers(after.area_ha, await drawnHa(tx, after))
  if (objection) refuse(objection)
}

async function demandUnit({ tx, after }: Ahead): Promise<void> {
  if (!(await unitCovers(tx, after)))
    refuse({ code: 'outside_cutting_unit', message: '采伐地点不在该编限单位范围内，或者编限单位已撤销', fields: ['cutting_unit'] })
}

async function demandNoArrears({ tx, after, at }: Ahead): Promise<void> {
  const objection = await arrearsOf(tx, after, beijingDate(at))
  if (objection) refuse(objection)
}

/** One at a time, so that two halves of one cutting do not pass side by side. The place of the rule is read from the division's code. */
async function goByCommitment({ tx, after, at }: Context): Promise<{ way: 'commitment' }> {
  await sql`select pg_advisory_xact_lock(hashtext('harvest_permit.commit'))`.execute(tx)
  if (await promiseBroken(tx, after))
    refuse({ code: 'commitment_broken', message: '申请人曾在告知承诺的采伐中超采，不再适用告知承诺，请改按普通程序办理', fields: ['undertaking'] })
  const place = await tx.selectFrom('division').where('id', '=', after.division).select('code').executeTakeFirstOrThrow()
  const on = beijingDate(after.submitted_at ?? at)
  const objection = commitmentRefused({ ...after, on, place: String(place.code) }, await earlierCommitments(tx, after, on))
  if (objection) refuse(objection)
  return { way: 'commitment' }
}

/** What was cut must be planted: the debt is written down with the acceptance (森林法61). */
async function owe({ after, books }: Context) {
  const owed_area_ha = owedArea({ ...after, cut_area_ha: String(after.cut_area_ha) })
  if (Number(owed_area_ha) > 0)
    books.create(regeneration, { division: after.division, permit: after.id, owed_area_ha, due_on: owedBy(String(after.cut_checked_on)) })
  const { volume, area } = overcutOf(after)
  return { overcut_volume: volume, overcut_area_ha: area }
}

async function demandRegenerated({ tx, after }: Ahead): Promise<void> {
  const open = await tx
    .selectFrom('regeneration')
    .where('permit', '=', after.id)
    .where('state', 'not in', ['passed', 'preserved'])
    .select('due_on')
    .executeTakeFirst()
  if (open) refuse({ code: 'regeneration_open', message: `更新造林尚未验收合格（期限${open.due_on}），不能结案` })
}

export const permitGates: readonly Gate[] = [
  gate(harvestPermit, ['create', 'update', 'submit', 'resubmit', 'survey', 'change'], '图上面积与占用限额蓄积', reckon),
  precondition(harvestPermit, ['submit'], '填报面积与图上面积相符', demandDrawnArea),
  precondition(harvestPermit, ['submit'], '地点在编限单位之内', demandUnit),
  gate(harvestPermit, ['resubmit'], '地点在编限单位之内', demandUnit),
  gate(harvestPermit, ['commit'], '告知承诺的条件，不得拆分（林资规〔2019〕3号）', goByCommitment),
  gate(harvestPermit, ['survey'], '作伐区调查的为普通程序', async () => ({ way: 'normal' as const })),
  precondition(harvestPermit, ['accept', 'issue'], '更新造林未完成、超采未处理的不发证（森林法60）', demandNoArrears),
  ...lineGates,
  ...consentGates,
  ...permitQuotaGates,
  gate(harvestPermit, ['accept_cut', 'find_overcut'], '记下更新义务（森林法61）', owe),
  precondition(harvestPermit, ['close'], '更新验收合格方可结案', demandRegenerated),
]
