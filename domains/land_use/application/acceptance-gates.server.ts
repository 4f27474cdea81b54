import { beijingDate } from '#kit/calendar/date.ts'
import { gate, precondition, refuse, type Gate } from '#kit/room/gate.server.ts'
import { assess } from './assess.server.ts'
import { kept } from './assessment.ts'
import { landUseApplication } from './land_use_application.ts'
import { accountFor, bookQuota, covers, demandAccount } from '../quota/quota.server.ts'
import { takesQuota } from './use-kinds.ts'

const year = (day: string): number => Number(day.slice(0, 4))

export const acceptanceGates: readonly Gate[] = [
  precondition(landUseApplication, ['submit', 'resubmit'], '至少一个地块', async ({ tx, after }) => {
    const one = await tx.selectFrom('land_parcel').where('application', '=', after.id).where('state', '=', 'drawn').select('id').executeTakeFirst()
    if (!one) refuse({ code: 'parcels_required', message: '请先录入使用林地的地块', fields: ['parcels'] })
  }),
  gate(landUseApplication, ['accept'], '受理：按受理日核查，永久使用的预占定额（森林法36、行政许可法32）', async ({ tx, after, at, books }) => {
    const accepted_on = beijingDate(at)
    const found = kept(await assess(tx, after, accepted_on))
    if (!takesQuota(after.kind)) return { ...found, accepted_on, deemed: false }
    const asked = { ...after, area: found.area ?? null }
    const account = await demandAccount(tx, asked, year(accepted_on))
    bookQuota(books, account, asked, 'reserve', after.acceptance_number)
    return { ...found, accepted_on, deemed: false, quota: account.id }
  }),
  // What the law deems accepted cannot fail for want of quota; then the decision has to find it.
  gate(landUseApplication, ['deem_accepted'], '视为受理：自收到申请材料之日起（行政许可法32）', async ({ tx, before, after, books }) => {
    const received = before?.resubmitted_at ?? before?.submitted_at ?? after.created_at
    const accepted_on = beijingDate(received)
    const found = kept(await assess(tx, after, accepted_on))
    const asked = { ...after, area: found.area ?? null }
    const account = takesQuota(after.kind) ? await accountFor(tx, asked, year(accepted_on)) : undefined
    const reserved = account !== undefined && (await covers(tx, account, found.area ?? '0'))
    if (account && reserved) bookQuota(books, account, asked, 'reserve')
    return { ...found, accepted_on, deemed: true, quota: reserved ? account.id : null }
  }),
]
