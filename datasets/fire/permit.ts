import type { FileSource, Confidence } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '本系统自定', confidence: 'own', looked_up_on: null }

/** A permit drawn as a point explains satellite pixels within this circle, m. Practice of Siku's own. */
export const PERMIT_POINT_RADIUS: { metres: number; confidence: Confidence } = { metres: 200, confidence: 'own' }
