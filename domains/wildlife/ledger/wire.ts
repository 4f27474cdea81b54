import { z } from 'zod'
import { answer, code, decimal, type Door, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'

const heads = decimal.meta({ description: '只（头）' })
const kilograms = decimal.meta({ description: '千克' })
const statement = shape({
  opening: heads,
  by_kind: z.record(text, heads).meta({ description: '各类增减，不带正负号' }),
  real: heads,
  survey: heads,
  closing: heads,
  lines: whole,
})
const bile = shape({
  opening: kilograms,
  by_kind: z.record(text, kilograms),
  closing: kilograms.meta({ description: '期末在库' }),
  granted_fresh_kg: kilograms.meta({ description: '当年批准，折鲜胆汁' }),
  gives_kg: kilograms.meta({ description: '种群当年能够提供的上限，折鲜胆汁' }),
})
const herd = named('WildlifeHerdRow', {
  id: text,
  keeper: text,
  species: text,
  division: code,
  division_name: text,
  duty: text,
  licence_number: text.nullable(),
  valid_to: text.nullable(),
  closed_year: whole.nullable(),
  account: statement,
  bile: bile.nullable().meta({ description: '只有黑熊种群有' }),
})
export type HerdRow = z.infer<typeof herd>
const permit = named('BilePermitRow', {
  id: text,
  buyer: text,
  keeper: text,
  form: text,
  state: text,
  granted_kg: kilograms,
  delivered_kg: kilograms,
  left_kg: kilograms,
  valid_to: text,
  marks_issued: whole,
  marks_used: whole,
  marks_spoiled: whole,
  marks_left: whole,
  deliveries_open: whole.meta({ description: '没有签收或者没有核销标识的交付' }),
})
export type PermitRow = z.infer<typeof permit>
const kind = shape({ kind: text, title: text, sign: whole })
const ledger = named('BreedingLedger', {
  division: code,
  year: whole,
  herd_kinds: z.array(kind),
  bile_kinds: z.array(kind),
  herds: z.array(herd),
  permits: z.array(permit),
})
/** The herds of a place in a year with the account of each, and the bile of those that are bears. */
export type LedgerAnswer = z.infer<typeof ledger>

export const ledgerWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/wildlife/breeding',
    id: 'wildlife.breeding',
    tag: '疫源疫病与野生动物',
    summary: '一处一年的人工繁育存栏账和熊胆汁账：期初、各类增减、期末，批准、交付和标识',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '存栏账和熊胆汁账', ledger),
  },
]
