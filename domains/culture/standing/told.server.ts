import { demandNatures, type EditionKey, FOREST_CITY_EDITIONS } from '#datasets/culture/forest-city.ts'
import { CONFIDENCES } from '#kit/provenance/looked-up.ts'
import type { Sent } from '#kit/wire/door.ts'
import { mayApplyFrom } from '../city/checks.ts'
import { forestCity } from '../city/forest_city.ts'
import type { City, Standing } from './standing.server.ts'
import type { CityStanding, IndicatorRow } from './wire.ts'

const stageKeys = ['started', 'planned', 'filed', 'improving', 'applied', 'province_checked', 'state_checked', 'shown', 'named'] as const
export const verdictTitles = { met: '达到', unmet: '未达到', unknown: '没有数值' } as const

export const counted = (rows: readonly Standing[]): { met: number; unmet: number; unknown: number } => ({
  met: rows.filter((r) => r.stand.verdict === 'met').length,
  unmet: rows.filter((r) => r.stand.verdict === 'unmet').length,
  unknown: rows.filter((r) => r.stand.verdict === 'unknown').length,
})

function rowTold({ demand: d, origin, actual, stand, reason, waiting }: Standing, titles: ReadonlyMap<string, string>): Sent<IndicatorRow> {
  return {
    number: d.number,
    title: d.title,
    system: d.system,
    nature: d.nature,
    demanded: d.value,
    unit: d.unit,
    measure: d.measure,
    confidence: CONFIDENCES[d.confidence],
    source: d.source,
    demand: d.record,
    answering_unit: d.answering_unit,
    action: d.action,
    origin: origin.kind,
    figure: origin.kind === 'figure' ? { id: origin.id, title: titles.get(origin.id) ?? origin.id } : null,
    record: origin.kind === 'record' ? { id: origin.id, of_year: origin.of_year, document: origin.document } : null,
    waiting,
    actual,
    verdict: stand.verdict,
    gap: stand.gap,
    reason,
  }
}

/** A creation as the door tells it under an edition. */
export function cityTold(city: City, edition: EditionKey, rows: readonly Standing[], titles: ReadonlyMap<string, string>): Sent<CityStanding> {
  return {
    id: city.id,
    name: city.name,
    state: forestCity.states[city.state as keyof typeof forestCity.states],
    keeper: city.keeper,
    edition,
    own_edition: edition === city.edition,
    known: FOREST_CITY_EDITIONS[edition].known,
    stages: stageKeys.map((key) => ({ key, on: city.days[key] ?? null, paper: city.papers[key] ?? null })),
    may_apply_from: mayApplyFrom({ plan_issued_on: city.days['planned'], filed_on: city.days['filed'] }),
    ...counted(rows),
    rows: rows.map((row) => rowTold(row, titles)),
  }
}

/** A row as a self-check keeps it. */
export const rowKept = ({ demand: d, origin, actual, stand }: Standing, titles: ReadonlyMap<string, string>): Record<string, unknown> => ({
  number: d.number,
  title: d.title,
  demanded: d.value === null ? demandNatures[d.nature] : `${demandNatures[d.nature]}${d.value}${d.unit ?? ''}`,
  actual: actual === null ? null : `${actual}${d.unit ?? ''}`,
  gap: stand.gap === null ? null : `${stand.gap}${d.unit ?? ''}`,
  verdict: verdictTitles[stand.verdict],
  source:
    origin.kind === 'figure'
      ? `指标：${titles.get(origin.id) ?? origin.id}`
      : origin.kind === 'record'
        ? `${origin.of_year}年，${origin.document}`
        : origin.kind === 'plan'
          ? '总体规划的规划期'
          : null,
})
