import { FIRE_CLASSES, FIRE_CLASS_BASIS, REPORT_REASONS, REPORT_THRESHOLDS } from '../../datasets/fire/fire-classes.ts';
import type { FireClass, ReportReason } from '../../datasets/fire/fire-classes.ts';
import type { Basis } from '../../datasets/law.ts';
import { instantMs } from '../../kit/calendar/date.ts';
import { compare } from '../../kit/quantity/decimal.ts';

/** What decides the class of a fire. null = not yet known. */
export interface FireExtent {
  /** 受害森林面积, hectares, decimal string. */
  affected_forest_ha: string | null;
  /** Fire on other woodland, which makes a 一般 fire without any affected forest. */
  other_woodland: boolean;
  deaths: number | null;
  serious_injuries: number | null;
}

type Measure = 'affected_forest_ha' | 'deaths' | 'serious_injuries';

export interface FireClassed {
  status: 'ok';
  class: FireClass;
  title: string;
  /** What puts the fire in this class; empty when only other woodland burnt. */
  by: Measure[];
  basis: Basis;
}

export type FireClassing =
  | FireClassed
  /** Nothing burnt and nobody hurt: no forest fire in the sense of the article. */
  | { status: 'none'; title: '不构成森林火灾' }
  /** A value is not known; the fire is at least `at_least`. */
  | { status: 'incomplete'; title: '数据不全'; missing: Measure[]; at_least: FireClass | null };

/**
 * Class of a forest fire by 森林防火条例 第四十条: by affected area or by casualties, the highest wins, limits included.
 * Throws `fire.bad_area` / `fire.bad_count` on a negative or unreadable value.
 */
export function fireClass(extent: FireExtent): FireClassing {
  const ranks: [Measure, number | null][] = [
    ['affected_forest_ha', areaRank(extent.affected_forest_ha)],
    ['deaths', countRank(extent.deaths, 'deaths')],
    ['serious_injuries', countRank(extent.serious_injuries, 'serious_injuries')],
  ];
  const highest = Math.max(extent.other_woodland ? 0 : -1, ...ranks.map(([, rank]) => rank ?? -1));
  const reached = FIRE_CLASSES[highest];
  const missing = ranks.filter(([, rank]) => rank === null).map(([measure]) => measure);
  const certain = missing.length === 0 || highest === FIRE_CLASSES.length - 1;
  if (!certain) return { status: 'incomplete', title: '数据不全', missing, at_least: reached?.class ?? null };
  if (!reached) return { status: 'none', title: '不构成森林火灾' };
  const by = ranks.filter(([, rank]) => rank === highest).map(([measure]) => measure);
  return { status: 'ok', class: reached.class, title: reached.title, by, basis: FIRE_CLASS_BASIS };
}

/** What is known of a fire when one asks whether it must be reported at once. */
export interface FireSituation extends FireExtent {
  started_at: string;
  /** When the open flame was out; null while it burns. */
  flame_out_at: string | null;
  /** The instant for which the question is asked. */
  now: string;
  near_national_border: boolean;
  threatens_settlement_or_facility: boolean;
  undeveloped_primary_forest: boolean;
  provincial_border: boolean;
  needs_national_support: boolean;
  city_or_county_border: boolean;
  sensitive_date: boolean;
  in_the_media: boolean;
  /** Pixels of the satellite hotspot, 0 when there is none. */
  hotspot_pixels: number;
}

export interface ReportDuty {
  reason: ReportReason;
  title: string;
  basis: Basis;
}

/** Why this fire must be reported upward at once; empty when nothing demands it. 森林防火条例 第三十二条 and Sichuan's additions. */
export function immediateReport(fire: FireSituation): ReportDuty[] {
  const classing = fireClass(fire);
  const reached = classing.status === 'ok' ? classing.class : classing.status === 'incomplete' ? classing.at_least : null;
  const holds: Record<ReportReason, boolean> = {
    near_national_border: fire.near_national_border,
    major_class: reached === 'major' || reached === 'extraordinary',
    casualties: (fire.deaths ?? 0) >= REPORT_THRESHOLDS.deaths || (fire.serious_injuries ?? 0) >= REPORT_THRESHOLDS.serious_injuries,
    threatens_settlement_or_facility: fire.threatens_settlement_or_facility,
    burning_24_hours: burnedLong(fire),
    undeveloped_primary_forest: fire.undeveloped_primary_forest,
    provincial_border: fire.provincial_border,
    needs_national_support: fire.needs_national_support,
    city_or_county_border: fire.city_or_county_border,
    sensitive_date: fire.sensitive_date,
    in_the_media: fire.in_the_media,
    hotspot_pixels: fire.hotspot_pixels >= REPORT_THRESHOLDS.hotspot_pixels,
  };
  const reasons = Object.keys(REPORT_REASONS) as ReportReason[];
  return reasons.filter((reason) => holds[reason]).map((reason) => ({ reason, ...REPORT_REASONS[reason] }));
}

function burnedLong({ started_at, flame_out_at, now }: FireSituation): boolean {
  const limit = instantMs(started_at) + REPORT_THRESHOLDS.burning_hours * 3_600_000;
  return instantMs(now) >= limit && (flame_out_at === null || instantMs(flame_out_at) > limit);
}

/** Index of the class reached by area, −1 for none; null when not known. */
function areaRank(area_ha: string | null): number | null {
  if (area_ha === null) return null;
  if (!/^\d+(\.\d+)?$/.test(area_ha)) throw new RangeError(`fire.bad_area: 受害森林面积应为不小于零的公顷数：${area_ha}`);
  return compare(area_ha, '0') === 0 ? -1 : FIRE_CLASSES.findLastIndex((row) => compare(area_ha, row.area_ha) >= 0);
}

function countRank(count: number | null, measure: 'deaths' | 'serious_injuries'): number | null {
  if (count === null) return null;
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`fire.bad_count: 伤亡人数应为不小于零的整数：${count}`);
  return FIRE_CLASSES.findLastIndex((row) => count >= row[measure]);
}
