import { OWN } from '#kit/provenance/looked-up.ts'

/** Ground in common smaller than this is two outlines drawn apart. No document sets it. */
export const SLIVER = { m2: 5, source: '本系统自定，本地可另定', ...OWN } as const

/** A new spot that covers more than this share of ground put right before is found on the same ground. No document sets it. */
export const SAME_GROUND = { share: 0.05, source: '本系统自定，本地可另定', ...OWN } as const

/** Days in which ground is put right once more after a rectification was not accepted. No document sets it; the authority may order another term. */
export const RECTIFY_AGAIN = { days: 30, source: '本系统自定，本地可另定', ...OWN } as const
