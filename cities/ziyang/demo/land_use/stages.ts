import type { UseKind } from '#domains/land_use/application/use-kinds.ts'

/** How far an application has come; `settled`: as far as time has taken it since. */
export type Stage =
  | 'settled'
  | 'draft'
  | 'submitted'
  | 'correcting'
  | 'resubmitted'
  | 'accepted'
  | 'deemed'
  | 'verified'
  | 'publicized'
  | 'heard_below'
  | 'forwarded'
  | 'heard'
  | 'expert_review'
  | 'examined'
  | 'extended'
  | 'paid'
  | 'granted'
  | 'delivered'
  | 'in_use'
  | 'inspected'
  | 'renewal_asked'
  | 'refused'
  | 'withdrawn'
  | 'cancelled'

export type PresentStage = { readonly stage: Stage; readonly ago: number; readonly kind?: UseKind; readonly forbidden?: boolean }

/** Work under way at every stage; `ago` in working days since the papers came in. The late ones are later than their clock. */
export const presentStages: readonly PresentStage[] = [
  { stage: 'draft', ago: 1 },
  { stage: 'draft', ago: 2, kind: 'temporary' },
  { stage: 'submitted', ago: 1 },
  { stage: 'submitted', ago: 3, kind: 'forestry' },
  { stage: 'correcting', ago: 6 },
  { stage: 'correcting', ago: 12, kind: 'temporary' },
  { stage: 'resubmitted', ago: 9 },
  { stage: 'accepted', ago: 6 },
  { stage: 'accepted', ago: 30, kind: 'temporary' },
  { stage: 'accepted', ago: 5, forbidden: true },
  { stage: 'deemed', ago: 8 },
  { stage: 'verified', ago: 10 },
  { stage: 'verified', ago: 27, kind: 'forestry' },
  { stage: 'publicized', ago: 14 },
  { stage: 'publicized', ago: 17, kind: 'temporary' },
  { stage: 'heard_below', ago: 22 },
  { stage: 'forwarded', ago: 22 },
  { stage: 'forwarded', ago: 43 },
  { stage: 'heard', ago: 34 },
  { stage: 'expert_review', ago: 30 },
  { stage: 'examined', ago: 28 },
  { stage: 'extended', ago: 46 },
  { stage: 'examined', ago: 26, forbidden: true },
  { stage: 'paid', ago: 32 },
  { stage: 'paid', ago: 35, kind: 'temporary' },
  { stage: 'granted', ago: 40 },
  { stage: 'granted', ago: 56 },
  { stage: 'delivered', ago: 60, kind: 'temporary' },
  { stage: 'delivered', ago: 75 },
  { stage: 'renewal_asked', ago: 390 },
  { stage: 'in_use', ago: 90, kind: 'temporary' },
  { stage: 'in_use', ago: 100 },
  { stage: 'inspected', ago: 120, kind: 'temporary' },
  { stage: 'refused', ago: 50, forbidden: true },
  { stage: 'withdrawn', ago: 20 },
  { stage: 'cancelled', ago: 110 },
]
