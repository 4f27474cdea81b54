import { grouped } from '#kit/quantity/grouped.ts'
import { said } from '../text/language.ts'
import { breakAt, type Series } from './series.ts'

const told = (value: string | null | undefined, unit: string): string => (value == null ? '—' : `${grouped(value)} ${said(unit)}`)

/** What stands at a label, line by line: the values, how far they may be off, and whether a new count begins here. */
export function linesAt(series: Series, i: number): string[] {
  const { labels, unit, now, before } = series
  const low = now.low?.[i],
    high = now.high?.[i]
  const why = breakAt(series, i)
  return [
    labels[i] ?? '',
    `${now.name}  ${told(now.values[i], unit)}`,
    ...(low != null && high != null ? [`${grouped(low)} – ${grouped(high)}`] : []),
    ...(before ? [`${before.name}  ${told(before.values[i], unit)}`] : []),
    ...(why ? [why] : []),
  ]
}
