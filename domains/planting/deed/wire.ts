import { z } from 'zod'
import { answer, day, decimal, type Door, named, query, text } from '#kit/wire/door.ts'

const certificate = named('DutyCertificate', {
  number: text,
  standing: z.enum(['valid', 'counted', 'revoked']),
  standing_title: text,
  holder: text.meta({ description: '个人只显示姓' }),
  amount: text,
  trees: decimal,
  done_on: day,
  place: text,
  division: text,
  certified_on: day,
})
/** What anybody is told of a certificate. */
export type CertificateTold = z.infer<typeof certificate>

export const certificateWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/open/planting/certificate',
    id: 'planting.certificate',
    tag: '义务植树',
    summary: '查验尽责证书：编号和校验码都对的，告知真伪和是否已使用',
    public: true,
    parameters: [query('number', '证书编号', { type: 'string' }, true), query('code', '校验码', { type: 'string' }, true)],
    problems: [404, 422, 429],
    answers: answer(200, '证书', certificate),
  },
]
