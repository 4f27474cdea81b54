import type { Basis, Confidence } from '../law.ts';

/** Days of the year, `MM-DD`, both included. */
export interface YearlySpan {
  from: string;
  to: string;
}

/** Forest fire season (森林防火期) and high-danger period (森林高火险期) of Sichuan, for one year or, with `year: null`, every other. */
export interface SeasonRule {
  year: number | null;
  season: YearlySpan;
  high_danger: YearlySpan;
  basis: Basis;
  confidence: Confidence;
}

export const SICHUAN_SEASONS: readonly SeasonRule[] = [
  rule(2021, '06-30', '05-31', { document: 'sichuan_fire_order_2021', article: '' }),
  rule(2022, '05-31', '05-31', { document: 'sichuan_fire_order_2022', article: '' }),
  rule(2025, '05-31', '05-10', { document: 'sichuan_fire_order_2025', article: '第一条' }),
  rule(null, '05-31', '05-10', { document: 'sichuan_forest_fire_regulation', article: '第二十八条' }),
];

/** Lowest danger level at which a fire ban must be issued by the county: orange, 四级. */
export const FIRE_BAN_DUTY = { from_level: 4, basis: { document: 'sichuan_fire_order_2025', article: '' } satisfies Basis } as const;

/** Fire zone = forest land and a belt around it; the width is set by each place. A city takes its own or names one of these. */
export const FIRE_ZONE_BUFFERS: readonly { place: string; buffer_m: number; basis: Basis; confidence: Confidence }[] = [
  { place: '成都市', buffer_m: 50, basis: { document: 'chengdu_fire_order_2024', article: '第二条' }, confidence: 'secondary' },
  { place: '仁寿县', buffer_m: 100, basis: { document: 'renshou_fire_order_2021', article: '' }, confidence: 'secondary' },
];

function rule(year: number | null, seasonEnd: string, highDangerEnd: string, basis: Basis): SeasonRule {
  return { year, season: { from: '01-01', to: seasonEnd }, high_danger: { from: '02-01', to: highDangerEnd }, basis, confidence: 'secondary' };
}
