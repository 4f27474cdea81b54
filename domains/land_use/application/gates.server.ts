import { CLOCKS, CONSENT_VALIDITY } from '#datasets/land_use/limits.ts'
import { addMonths, beijingDate } from '#kit/calendar/date.ts'
import { workingDaysBetween } from '#kit/calendar/working-days.ts'
import { gate, precondition, refuse, type Gate } from '#kit/room/gate.server.ts'
import { acceptanceGates } from './acceptance-gates.server.ts'
import { landUseApplication } from './land_use_application.ts'
import { accountOf, bookQuota, demandAccount } from '../quota/quota.server.ts'
import { landRestoration } from '../restoration/land_restoration.ts'
import { consentValidUntil, restorationDue } from './spans.ts'
import { takesQuota } from './use-kinds.ts'

const outside = (halted_on: string | null, at: string): number => (halted_on === null ? 0 : Math.max(0, workingDaysBetween(halted_on, beijingDate(at))))

export const applicationGates: readonly Gate[] = [
  ...acceptanceGates,
  gate(landUseApplication, ['create', 'update'], '项目须在办', async ({ tx, after }) => {
    const project = await tx.selectFrom('construction_project').where('id', '=', after.project).select('state').executeTakeFirst()
    if (project?.state !== 'listed') refuse({ code: 'project_closed', message: '建设项目已完工或终止', fields: ['project'] })
  }),
  gate(landUseApplication, ['ask_correction'], '告知日期', async ({ at }) => ({ notified_on: beijingDate(at) })),
  gate(landUseApplication, ['forward'], '上报日期', async ({ at }) => ({ forwarded_on: beijingDate(at) })),
  gate(landUseApplication, ['hear_below', 'hear', 'ask_experts'], '中止日期（行政许可法45）', async ({ at }) => ({ halted_on: beijingDate(at) })),
  gate(landUseApplication, ['resume_below'], '听证时间不计入审查期限（行政许可法45）', async ({ after, at }) => ({
    lower_outside_days: (after.lower_outside_days ?? 0) + outside(after.halted_on, at),
    halted_on: null,
  })),
  gate(landUseApplication, ['resume'], '听证、专家评审时间不计入决定期限（行政许可法45）', async ({ after, at }) => ({
    outside_days: (after.outside_days ?? 0) + outside(after.halted_on, at),
    halted_on: null,
  })),
  gate(landUseApplication, ['extend'], '延长十日（行政许可法42）', async () => ({ extended_days: CLOCKS.extension.value })),

  gate(landUseApplication, ['grant'], '准予：核销定额，决定不早于定额下达', async ({ tx, after, books }) => {
    const decided_on = after.decided_on ?? ''
    const given = { decision: 'granted', valid_until: consentValidUntil(decided_on) } as const
    if (!takesQuota(after.kind)) return given
    const account = after.quota === null ? await demandAccount(tx, after, Number(decided_on.slice(0, 4))) : await accountOf(tx, after.quota)
    if (decided_on < account.issued_on)
      refuse({
        code: 'decided_before_quota',
        message: `决定日期${decided_on}早于定额下达日期${account.issued_on}（${account.document_number}）`,
        fields: ['decided_on'],
      })
    if (after.quota === null) bookQuota(books, account, after, 'reserve', after.acceptance_number)
    bookQuota(books, account, after, 'consume', after.decision_number)
    return { ...given, quota: account.id }
  }),
  gate(landUseApplication, ['refuse'], '不予：释放定额', async ({ tx, after, books }) => {
    if (after.quota !== null) bookQuota(books, await accountOf(tx, after.quota), after, 'release', after.decision_number)
    return { decision: 'refused' }
  }),
  gate(landUseApplication, ['withdraw'], '撤回：释放定额', async ({ tx, after, books }) => {
    if (after.quota !== null) bookQuota(books, await accountOf(tx, after.quota), after, 'release')
  }),
  gate(landUseApplication, ['cancel', 'expire'], '未使用即注销、失效的，退回定额', async ({ tx, before, after, books }) => {
    if (after.quota !== null && before?.state !== 'in_use') bookQuota(books, await accountOf(tx, after.quota), after, 'give_back')
  }),
  gate(landUseApplication, ['deliver'], '临时使用的，立恢复台账（森林法38）', async ({ after, books }) => {
    if (after.kind !== 'temporary' || after.use_to === null) return
    books.create(landRestoration, {
      division: after.division,
      application: after.id,
      area: after.area,
      use_to: after.use_to,
      due_on: restorationDue(after.use_to),
    })
  }),
  gate(landUseApplication, ['renew', 'renew_by_silence'], '延续有效期（行政许可法50）', async ({ after }) => ({
    valid_until: addMonths(after.valid_until ?? '', CONSENT_VALIDITY.value),
  })),
  precondition(landUseApplication, ['archive'], '临时使用的，恢复验收合格方可归档（森林法38）', async ({ tx, after }) => {
    if (after.kind !== 'temporary' || after.decision !== 'granted') return
    const planted = await tx.selectFrom('land_restoration').where('application', '=', after.id).select('state').executeTakeFirst()
    if (planted?.state !== 'accepted') refuse({ code: 'restoration_not_accepted', message: '临时使用的林地尚未恢复验收合格，不能归档（森林法38）' })
  }),
]
