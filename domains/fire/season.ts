import { SICHUAN_SEASONS } from '../../datasets/fire/season.ts';
import type { SeasonRule } from '../../datasets/fire/season.ts';
import type { Basis, Confidence } from '../../datasets/law.ts';
import { addCalendarDays, dayNumber } from '../../kit/calendar/date.ts';

/** Both days included, `YYYY-MM-DD`. */
export interface DateSpan {
  start: string;
  end: string;
}

/** A city or county lengthens the season or the high-danger period of one year; shortening is not allowed and has no effect. */
export interface LocalExtension {
  year: number;
  season?: DateSpan;
  high_danger?: DateSpan;
  /** Title or number of the local order. */
  document: string;
}

export interface FireSeason {
  year: number;
  season: DateSpan;
  high_danger: DateSpan;
  basis: Basis;
  confidence: Confidence;
  /** Local orders that lengthened it. */
  extended_by: string[];
}

/** The fire season of a year: the province's order of that year, else its regulation, lengthened by local orders. */
export function fireSeason(year: number, extensions: readonly LocalExtension[] = []): FireSeason {
  const rule = SICHUAN_SEASONS.find((row) => row.year === year) ?? standingRule();
  const local = extensions.filter((extension) => extension.year === year);
  const span = (part: 'season' | 'high_danger'): DateSpan => {
    const start = `${year}-${rule[part].from}`;
    const end = `${year}-${rule[part].to}`;
    return local.reduce((wide, { [part]: more }) => (more ? widen(wide, more) : wide), { start, end });
  };
  const high_danger = span('high_danger');
  return { year, season: widen(span('season'), high_danger), high_danger, basis: rule.basis, confidence: rule.confidence, extended_by: local.map(({ document }) => document) };
}

export type Period = 'season' | 'high_danger';

/**
 * What a local order that runs over `span` adds to a period; null when it does not join on to it in any year: then it lengthens
 * nothing and is a ban of its own.
 */
export function extensionOf(period: Period, span: DateSpan, document: string): LocalExtension | null {
  const first = Number(span.start.slice(0, 4));
  const year = [first, first + 1].find((y) => {
    const { [period]: standing } = fireSeason(y);
    return span.start <= addCalendarDays(standing.end, 1) && span.end >= addCalendarDays(standing.start, -1);
  });
  return year === undefined ? null : { year, [period]: span, document };
}

/** Whether the date lies in a fire season: no fire in the open within the fire zone (森林防火条例 第二十五条). */
export function isSeason(date: string, extensions: readonly LocalExtension[] = []): boolean {
  return near(date, extensions).some(({ season }) => within(season, date));
}

/** Whether the date lies in the high-danger period (森林防火条例 第二十八、二十九条). */
export function isHighDanger(date: string, extensions: readonly LocalExtension[] = []): boolean {
  return near(date, extensions).some(({ high_danger }) => within(high_danger, date));
}

/** Last day of the season in which the date lies; outside a season, of the next one. */
export function seasonEnd(date: string, extensions: readonly LocalExtension[] = []): string {
  const ends = near(date, extensions).map(({ season }) => season.end);
  return ends.find((end) => date <= end) ?? date;
}

/** A season may begin in the autumn before, so that a date can lie in the season of its own year or of the next. */
function near(date: string, extensions: readonly LocalExtension[]): FireSeason[] {
  dayNumber(date);
  const year = Number(date.slice(0, 4));
  return [fireSeason(year - 1, extensions), fireSeason(year, extensions), fireSeason(year + 1, extensions)];
}

function within({ start, end }: DateSpan, date: string): boolean {
  return start <= date && date <= end;
}

function widen(a: DateSpan, b: DateSpan): DateSpan {
  return { start: a.start < b.start ? a.start : b.start, end: a.end > b.end ? a.end : b.end };
}

function standingRule(): SeasonRule {
  const rule = SICHUAN_SEASONS.find(({ year }) => year === null);
  if (!rule) throw new Error('fire.no_season_rule: 缺少常年防火期规定');
  return rule;
}
