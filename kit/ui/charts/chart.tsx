import { Button, Segmented } from 'antd'
import { lazy, Suspense, useCallback, useRef, useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { Unit } from '../parts/quantity.tsx'
import { t } from '../text/text.ts'
import type { TakePicture } from './drawing.tsx'
import type { Series } from './series.ts'
import { SeriesTable } from './series-table.tsx'
import './charts.css'

const Drawing = lazy(() => import('./drawing.tsx'))

type Properties = {
  title: string
  series: Series
  /** of the saved picture, without ending */ fileName: string
  /** opens one value, by its place in the series */ onPick?: (index: number) => void
}

/** A chart that can also be read as a table and saved as a picture. */
export function Chart({ title, series, fileName, onPick }: Properties) {
  const [as, setAs] = useState<'chart' | 'table'>('chart')
  const take = useRef<TakePicture | null>(null)
  const ready = useCallback((picture: TakePicture) => {
    take.current = picture
  }, [])
  const save = () => {
    if (!take.current) return
    const link = document.createElement('a')
    link.href = take.current()
    link.download = `${fileName}.png`
    link.click()
  }
  return (
    <section className="chart">
      <header className="row">
        <h2 className="grow">
          {title}
          <Unit of={series.unit} />
        </h2>
        {series.before && (
          <small className="quiet chart-key">
            <i className={series.kind} aria-hidden="true" />
            {series.now.name}
            <i className={`${series.kind} before`} aria-hidden="true" />
            {series.before.name}
          </small>
        )}
        <Segmented
          size="small"
          value={as}
          onChange={setAs}
          aria-label={t('chart.as')}
          options={[
            { value: 'chart', label: t('chart.chart') },
            { value: 'table', label: t('chart.table') },
          ]}
        />
        <Button size="small" type="text" icon={<Icon name="download" />} disabled={as === 'table'} onClick={save}>
          {t('chart.save')}
        </Button>
      </header>
      {as === 'table' ? (
        <SeriesTable series={series} caption={title} onPick={onPick} />
      ) : (
        <Suspense fallback={<div className="drawing" />}>
          <Drawing series={series} label={t('chart.label', { title })} onReady={ready} onPick={onPick} />
        </Suspense>
      )}
      {as === 'chart' && series.breaks && series.breaks.length > 0 && (
        <ul className="chart-breaks">
          {series.breaks.map((b) => (
            <li key={b.at}>
              {series.labels[b.at]}：{b.why}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
