import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { pestExchange } from './pest_exchange.ts'

export const agreementGates: readonly Gate[] = [
  gate(pestExchange, ['create', 'update'], '活动在协议有效期内', async ({ tx, after }) => {
    const found = await tx.selectFrom('pest_agreement').where('id', '=', after.agreement).select(['state', 'valid_from', 'valid_to']).executeTakeFirstOrThrow()
    if (found['state'] !== 'in_force') refuse({ code: 'pest_agreement_not_signed', message: '协议尚未签订或者已经终止', fields: ['agreement'] })
    const [from, to] = [String(found['valid_from']), String(found['valid_to'])]
    if (after.held_on < from || after.held_on > to)
      refuse({ code: 'pest_exchange_outside', message: `协议有效期为${from}至${to}，活动不在其中`, fields: ['held_on'] })
  }),
]
