import { gate, type Gate } from '#kit/room/gate.server.ts'
import { project, type Sample } from './sampling.ts'
import { publicForestVerification } from './public_forest_verification.ts'

export const verificationGates: readonly Gate[] = [
  gate(publicForestVerification, ['create', 'update'], '核实率、合格率和测算面积', async ({ after }) => {
    const found = project(after.declared_area, after.samples as unknown as Sample[])
    return {
      verified_rate: found?.verified_rate ?? null,
      qualified_rate: found?.qualified_rate ?? null,
      verified_area: found?.verified_mu ?? null,
      qualified_area: found?.qualified_mu ?? null,
    }
  }),
]
