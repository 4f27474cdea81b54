import type { Confidence } from '../law.ts';

/**
 * When two drawn sections are the same stretch of wire: parts nearer to each other than `near_degrees` (about 2–3 m) and longer than
 * `most_m` in all. Sections that follow each other share a pole and sections that cross share a span; both stay below. Practice of Siku's own.
 */
export const SECTION_OVERLAP: { near_degrees: number; most_m: number; confidence: Confidence } = { near_degrees: 0.000025, most_m: 20, confidence: 'unchecked' };
