import { type Indicator, stock } from '#kit/indicator/define.server.ts'
import { baseCertificate } from './base_certificate.ts'
import { certificateFigures } from './figures.ts'

export const certificateIndicators: readonly Indicator[] = [
  stock(certificateFigures.held.id, {
    title: certificateFigures.held.title,
    unit: '个',
    of: baseCertificate,
    from: 'valid_from',
    to: 'valid_to',
    description: '期末仍然有效的认证和标志，到期和撤销的不计',
    basis: ['认证认可条例'],
    unrecorded: '没有登记过认证和标志',
  }),
]
