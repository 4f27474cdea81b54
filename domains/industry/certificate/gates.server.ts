import { gate, type Gate } from '#kit/room/gate.server.ts'
import { baseCertificate } from './base_certificate.ts'

/** What was taken away ends on that day, if it had not ended before. */
export const certificateGates: readonly Gate[] = [
  gate(baseCertificate, ['revoke'], '撤销之日起失效', async ({ after }) => {
    const day = after.revoked_on
    return day !== null && (after.valid_to === null || day < after.valid_to) ? { valid_to: day } : {}
  }),
]
