import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** Why a cutting is outside the quota. Its permit volume is kept, its use of the quota is zero. */
export interface QuotaExemption extends LookedUp {
  readonly title: string
  /** Whether the document that makes it so must be named. */
  readonly demands_document: boolean
  /** Whether the ground must be replanted by whoever cuts. */
  readonly owes_regeneration: boolean
  readonly basis: Basis
}

export const QUOTA_EXEMPTIONS = {
  bamboo: {
    title: '竹林采伐',
    demands_document: false,
    owes_regeneration: false,
    basis: { document: 'forest_law', article: '第五十六条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  non_forest_land: {
    title: '非林地上的林木',
    demands_document: false,
    owes_regeneration: false,
    basis: { document: 'forest_law', article: '第五十六条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  approved_construction: {
    title: '经批准占用林地上的林木',
    demands_document: true,
    owes_regeneration: false,
    basis: { document: 'gansu_quota_notice', article: '' },
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
} as const satisfies Record<string, QuotaExemption>
export type QuotaExemptionKey = keyof typeof QUOTA_EXEMPTIONS
