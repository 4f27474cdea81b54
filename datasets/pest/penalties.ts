import type { FineRule, PenaltyRule } from '#datasets/enforcement/penalties.ts'
import type { Basis } from '#datasets/law.ts'
import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { QuarantineOffence } from './offences.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '森林病虫害防治条例第二十二条、第二十三条', confidence: 'document', looked_up_on: '2026-11-28' }

const regulation = (article: string): Basis => ({ document: 'forest_pest_regulation', article })
const yuan = (from: string, to: string): FineRule => ({ of: 'fixed', from, to, must: false })
const rule = (offence: QuarantineOffence, article: string, fine: FineRule, restore: string | null): PenaltyRule => ({
  offence,
  basis: regulation(article),
  fines: [fine],
  restore,
  replant: null,
  authority: 'forestry',
  valid_from: '1989-12-18',
  valid_to: null,
  confidence: 'document',
  looked_up_on: '2026-11-28',
})
const treat = '责令限期除治，赔偿损失'

/** 植物检疫条例18 lets the body fine and gives no amount; the amounts are of 森林病虫害防治条例, 并处 where it says so. */
export const QUARANTINE_PENALTIES: readonly PenaltyRule[] = [
  rule('moved_uncertified', '第二十三条', yuan('50', '2000'), '责令纠正；按植物检疫条例第十八条封存、没收、销毁或者责令改变用途'),
  rule('seedlings_infested', '第二十二条', yuan('100', '2000'), treat),
  rule('pest_untreated', '第二十二条', yuan('100', '2000'), treat),
  rule('pest_hidden', '第二十二条', yuan('100', '2000'), treat),
]
