import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { Confidence } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '本系统自定', confidence: 'own', looked_up_on: null }

/**
 * When two drawn sections are the same stretch of wire: parts nearer to each other than `near_degrees` (about 2–3 m) and longer than
 * `most_m` in all. Sections that follow each other share a pole and sections that cross share a span; both stay below. Practice of Siku's own.
 */
export const SECTION_OVERLAP: { near_degrees: number; most_m: number; confidence: Confidence } = { near_degrees: 0.000025, most_m: 20, confidence: 'own' }
