import { ofSubject } from '#kit/ledger/ledger.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { landQuota } from './land_quota.ts'
import { landQuotaEntry } from './land_quota_entry.ts'

/** 定额 is issued for five years and carried within them only. */
const lastOfPlan = (year: number): boolean => year % 5 === 0

export const quotaGates: readonly Gate[] = [
  gate(landQuota, ['create'], '一地一年一类一个账户', async ({ tx, after }) => {
    const other = await tx
      .selectFrom('land_quota')
      .where('division', '=', after.division)
      .where('belongs_to_year', '=', after.belongs_to_year)
      .where('kind', '=', after.kind)
      .where('id', '<>', after.id)
      .select('id')
      .executeTakeFirst()
    if (other) refuse({ code: 'quota_exists', message: '该地当年已有同类定额账户，追加请记分录', fields: ['kind'] })
  }),
  gate(landQuotaEntry, ['create'], '占用由申请的办理步骤记账；结转不出五年规划期', async ({ tx, after, actor }) => {
    const account = await tx.selectFrom('land_quota').where('id', '=', after.account).select(['state', 'division', 'belongs_to_year']).executeTakeFirst()
    if (account && account.division !== after.division) refuse({ code: 'quota_elsewhere', message: '分录应记在账户所在的行政区划', fields: ['division'] })
    const bySystem = actor.posts.some((p) => p.role === 'system')
    if (ofSubject.has(after.kind) && !bySystem)
      refuse({ code: 'quota_booked_by_steps', message: '预占、核销、释放、退回由申请的办理步骤自动记账', fields: ['kind'] })
    if (account?.state === 'closed' && !ofSubject.has(after.kind)) refuse({ code: 'quota_closed', message: '账户已关账', fields: ['account'] })
    if (after.kind === 'carry_out' && lastOfPlan(Number(account?.belongs_to_year)))
      refuse({ code: 'carry_beyond_plan', message: '五年规划期最后一年的定额不结转到下一期', fields: ['kind'] })
  }),
]
