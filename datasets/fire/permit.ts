import type { Confidence } from '../law.ts';

/** A permit drawn as a point explains satellite pixels within this circle, m. Practice of Siku's own. */
export const PERMIT_POINT_RADIUS: { metres: number; confidence: Confidence } = { metres: 200, confidence: 'unchecked' };
