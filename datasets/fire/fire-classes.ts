import type { Basis } from '../law.ts';

/** Classes of forest fire, 森林防火条例 第四十条. Each lower limit is included (“以上”包括本数), the upper is the next class's. */
export const FIRE_CLASSES = [
  { class: 'general', title: '一般森林火灾', area_ha: '0', deaths: 1, serious_injuries: 1 },
  { class: 'larger', title: '较大森林火灾', area_ha: '1', deaths: 3, serious_injuries: 10 },
  { class: 'major', title: '重大森林火灾', area_ha: '100', deaths: 10, serious_injuries: 50 },
  { class: 'extraordinary', title: '特别重大森林火灾', area_ha: '1000', deaths: 30, serious_injuries: 100 },
] as const;
export type FireClass = (typeof FIRE_CLASSES)[number]['class'];

export const FIRE_CLASS_BASIS: Basis = { document: 'forest_fire_regulation', article: '第四十条' };

/** Fires to be reported at once. National: 森林防火条例 第三十二条, items one to eight; provincial: Sichuan's addition. */
export const REPORT_REASONS = {
  near_national_border: { title: '国界附近的森林火灾', basis: item('一') },
  major_class: { title: '重大、特别重大森林火灾', basis: item('二') },
  casualties: { title: '造成3人以上死亡或者10人以上重伤', basis: item('三') },
  threatens_settlement_or_facility: { title: '威胁居民区或者重要设施', basis: item('四') },
  burning_24_hours: { title: '24小时尚未扑灭明火', basis: item('五') },
  undeveloped_primary_forest: { title: '未开发原始林区的森林火灾', basis: item('六') },
  provincial_border: { title: '省际交界地区危险性大的森林火灾', basis: item('七') },
  needs_national_support: { title: '需要国家支援扑救', basis: item('八') },
  city_or_county_border: { title: '市、县交界地区的森林火灾', basis: sichuan() },
  sensitive_date: { title: '敏感时段发生的森林火灾', basis: sichuan() },
  in_the_media: { title: '媒体已经报道的森林火灾', basis: sichuan() },
  hotspot_pixels: { title: '卫星监测热点达到3个像素', basis: sichuan() },
} as const satisfies Record<string, { title: string; basis: Basis }>;
export type ReportReason = keyof typeof REPORT_REASONS;

/** Thresholds of the reasons above; each is included. */
export const REPORT_THRESHOLDS = { deaths: 3, serious_injuries: 10, burning_hours: 24, hotspot_pixels: 3 } as const;

function item(number: string): Basis {
  return { document: 'forest_fire_regulation', article: `第三十二条第一款第（${number}）项` };
}

function sichuan(): Basis {
  return { document: 'sichuan_fire_report', article: '' };
}
