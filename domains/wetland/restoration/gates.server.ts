import { gate, type Gate } from '#kit/room/gate.server.ts'
import { demandFiled } from '../case/filed.server.ts'
import { bookArea } from '../stock/booking.server.ts'
import { wetlandRestoration } from './wetland_restoration.ts'

export const restorationGates: readonly Gate[] = [
  gate(wetlandRestoration, ['create'], '案件责令恢复的，是已立案的湿地案件', async ({ tx, after }) => {
    if (after.origin === 'case') await demandFiled(tx, after.law_case, '案件责令恢复')
  }),
  gate(wetlandRestoration, ['accept'], '验收合格面积入账；临时占用没有出账，不再入账', async ({ tx, after, books }) => {
    if (after.origin === 'temporary_use') return
    await bookArea(tx, books, after.division, {
      kind: 'restored',
      type: after.type,
      land_class: after.land_class,
      amount: after.accepted_area ?? '0',
      happened_on: after.accepted_on ?? '',
      wetland: after.wetland,
      ground: { restoration: after.id },
      document_number: null,
    })
  }),
]
