import type { Dated } from '#datasets/fire/regulations.ts';

/** The rules in force on a day (`YYYY-MM-DD`): an act or a fire is judged by those of its own day. */
export const rulesOn = <R extends Dated>(rules: readonly R[], day: string): R[] =>
  rules.filter(({ from, to }) => from <= day && (to === null || day <= to));
