import { grouped } from '#kit/quantity/grouped.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import { readable } from './readable.ui.ts'
import { spreadOf } from './spread.ui.ts'
import type { BankMeasure } from '../wire.ts'

const t = catalogue({ none: '未给出不确定性', percent: '± {percent}%', range: '{low} – {high}', help: '第 5 与第 95 百分位之间' })

/** How far a number may be off, in words where nothing is known of it. */
export function SpreadWords({ of }: { of: Pick<BankMeasure, 'value' | 'low' | 'high'> }) {
  const spread = spreadOf(of)
  if (!spread) return <span className="spread quiet">{t('none')}</span>
  return (
    <span className="spread" title={t('help')}>
      {spread.percent && <strong>{t('percent', { percent: spread.percent })}</strong>}
      <span className="quiet">{t('range', { low: grouped(readable(spread.low)), high: grouped(readable(spread.high)) })}</span>
    </span>
  )
}
