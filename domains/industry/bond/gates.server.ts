import { gate, type Gate, hold, refuse } from '#kit/room/gate.server.ts'
import { position } from '#kit/ledger/position.server.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { industryBond } from './industry_bond.ts'
import { bondLedger, industryBondEntry } from './industry_bond_entry.ts'

const issued = gate(industryBond, ['issue'], '发行金额记入债券账', async ({ after, books }) => {
  books.create(industryBondEntry, {
    division: after.division,
    account: after.id,
    kind: 'allocate',
    amount: after.amount,
    document_number: after.document_number,
  })
})

const usedUp = gate(industryBond, ['close'], '用完才结账', async ({ tx, after }) => {
  await hold(tx, industryBond, after.id)
  const { available, reserved } = await position(tx, bondLedger, after.id)
  if (compare(available, '0') !== 0 || compare(reserved, '0') !== 0)
    refuse({ code: 'industry_bond_left', message: `债券还有可用${available}万元、预占${reserved}万元，不能结账` })
})

export const bondGates: readonly Gate[] = [issued, usedUp]
