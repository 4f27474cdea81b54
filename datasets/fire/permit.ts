import type { Basis, Confidence } from '../law.ts';

/** Fire by permit stops from this danger level on, included. Set by practice in Sichuan; a place may be stricter. */
export const PERMIT_STOP: { level: number; basis: Basis; confidence: Confidence } = {
  level: 3, basis: { document: 'forest_fire_regulation', article: '第二十五条' }, confidence: 'unchecked',
};

/** A permit drawn as a point explains satellite pixels within this circle, m. Practice of Siku's own. */
export const PERMIT_POINT_RADIUS: { metres: number; confidence: Confidence } = { metres: 200, confidence: 'unchecked' };
