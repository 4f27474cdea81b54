import { gate, type Gate } from '#kit/room/gate.server.ts'
import { project, type Sample } from './inspection.ts'
import { paymentGates } from './payment-gates.server.ts'
import { plotGates } from './plot-gates.server.ts'
import { runGates } from './run-gates.server.ts'
import { welfareInspection } from './welfare_inspection.ts'

export const gates: readonly Gate[] = [
  ...plotGates, ...runGates, ...paymentGates,
  gate(welfareInspection, ['create', 'update'], '核实率、合格率和测算面积', async ({ after }) => {
    const found = project(after.declared_area, after.samples as unknown as Sample[])
    return { verified_rate: found?.verified_rate ?? null, qualified_rate: found?.qualified_rate ?? null, verified_area: found?.verified_mu ?? null, qualified_area: found?.qualified_mu ?? null }
  }),
]
