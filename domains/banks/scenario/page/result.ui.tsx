import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { Chart } from '#kit/ui/charts/chart.tsx'
import type { Series } from '#kit/ui/charts/series.ts'
import { grouped } from '#kit/quantity/grouped.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import { Caveats, Sources } from '../../bank/page/notes.ui.tsx'
import { Beside } from './beside.ui.tsx'
import { Horizons } from './horizons.ui.tsx'
import type { ScenarioMeasure } from '../amounts.ts'
import type { ScenarioAnswer } from '../wire.ts'

const t = catalogue({
  title: '{year} 年{action}以后',
  removed: '采出木材 {n} 立方米。',
  lost: '烧毁木材 {n} 立方米。',
  chart: '{measure}：发生与不发生',
  what: '看什么',
  with: '发生',
  without: '不发生',
  year: '年度',
  file: '情景-{action}-{measure}',
})

const isNothing = (amount: string): boolean => /^0(\.0+)?$/.test(amount)

/** Both futures: what is more or less after 1, 5, 10 and 30 years, year by year as lines, beside what stands today, and on what it rests. */
export function ScenarioResult({ answer, stale }: { answer: ScenarioAnswer; stale: boolean }) {
  const { action, year, removed_m3, lost_m3 } = answer
  return (
    <div className={stale ? 'bank-body stale' : 'bank-body'}>
      <section className="card" aria-labelledby="horizons">
        <h2 id="horizons">{t('title', { year, action: action.title })}</h2>
        {!isNothing(removed_m3) && <p>{t('removed', { n: grouped(removed_m3) })}</p>}
        {!isNothing(lost_m3) && <p>{t('lost', { n: grouped(lost_m3) })}</p>}
        <Horizons answer={answer} />
      </section>
      <Course answer={answer} />
      <Beside answer={answer} />
      <Sources sources={answer.sources} />
      <Caveats caveats={answer.caveats} />
    </div>
  )
}

function Course({ answer: { measures, course, action } }: { answer: ScenarioAnswer }) {
  const [wanted, setWanted] = useState<ScenarioMeasure>('carbon_t')
  const measure = measures.find((m) => m.key === wanted) ?? measures[0]
  const series = useMemo<Series | undefined>(
    () =>
      measure && {
        labels: course.map((y) => String(y.year)),
        unit: measure.unit,
        kind: 'line',
        across: t('year'),
        now: { name: t('with'), values: course.map((y) => y.with[measure.key]) },
        before: { name: t('without'), values: course.map((y) => y.without[measure.key]) },
      },
    [course, measure],
  )
  if (!measure || !series) return null
  return (
    <div className="card">
      <Segmented
        className="gap"
        aria-label={t('what')}
        value={measure.key}
        onChange={setWanted}
        options={measures.map((m) => ({ value: m.key, label: m.title }))}
      />
      <Chart title={t('chart', { measure: measure.title })} series={series} fileName={t('file', { action: action.title, measure: measure.title })} />
    </div>
  )
}
