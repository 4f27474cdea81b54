import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '森林法、农村土地承包法', confidence: 'document', looked_up_on: '2026-11-29' }

/** A rule that stops a transfer of forest land. */
export type TransferRule = LookedUp & { readonly title: string; readonly basis: Basis }
const rule = (title: string, document: Basis['document'], article: string): TransferRule => ({
  title,
  basis: { document, article },
  confidence: 'document',
  looked_up_on: '2026-11-29',
})

export const TRANSFER_RULES = {
  vote: rule('未承包到户的林地流转，经本集体成员的村民会议三分之二以上成员或者三分之二以上村民代表同意并公示', 'forest_law', '第十八条'),
  outsiders: rule('四荒由本集体以外的承包的，另报乡（镇）人民政府批准', 'rural_land_contract_law', '第五十二条'),
  contract: rule('书面合同写明期限、价款和支付方式，以及合同期满林木和固定设施的处置', 'forest_law', '第十九条'),
  within_term: rule('流转期限不超过承包期的剩余期限', 'rural_land_contract_law', '第三十八条'),
  assignment: rule('转让承包经营权的，须经发包方同意，受让方是本集体的农户', 'forest_right_cases', '第六条'),
  registered: rule('流转期限五年以上的可以申请登记；未经登记，不得对抗善意第三人', 'rural_land_contract_law', '第四十一条'),
} as const satisfies Record<string, TransferRule>

/** The share of members, or of their representatives, that must agree. */
export const VOTE = { numerator: 2, denominator: 3, basis: TRANSFER_RULES.vote.basis, confidence: 'document', looked_up_on: '2026-11-29' } as const

/** From so many years on a transfer may be registered. */
export const REGISTRABLE = { years: 5, basis: TRANSFER_RULES.registered.basis, confidence: 'document', looked_up_on: '2026-11-29' } as const
