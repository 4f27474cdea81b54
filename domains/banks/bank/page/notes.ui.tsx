import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { MeasureTable } from './measures.ui.tsx'
import { Sure } from './confidence.ui.tsx'
import type { BankAnswer, Source } from '../wire.ts'

const t = catalogue({
  not_counted: '没有计入的',
  measure: '指标',
  reason: '原因',
  plots: '小班',
  lines: '条数',
  area: '面积',
  all_counted: '范围内的小班都计入了。',
  imported: '来自年度产出表的数',
  imported_help: '下面的数还没有台账，按各地报来的年度产出表汇总；有了台账就改由台账得出。',
  records: '{n} 条',
  sources: '来源',
  source: '出处',
  set: '参数或标准',
  version: '版本',
  price: '价格年份',
  sure: '把握',
  caveats: '使用前请注意',
  apart_help: '另一本账，与上面的数不相加。',
})

/** What was not counted: for which measure, why, and how much. */
export function NotCountedList({ answer: { not_counted, plots } }: { answer: BankAnswer }) {
  if (not_counted.length === 0 && !plots) return null
  const counted = plots ? 'plots' : 'lines'
  return (
    <section className="card" id="not-counted" aria-labelledby="not-counted-title">
      <h2 id="not-counted-title">{t('not_counted')}</h2>
      {not_counted.length === 0 ? (
        <p className="quiet">{t('all_counted')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('not_counted')}>
          <table className="table stacked">
            <thead>
              <tr>
                <th scope="col">{t('measure')}</th>
                <th scope="col">{t('reason')}</th>
                <th scope="col" className="numeric">
                  {t(counted)}
                </th>
                <th scope="col" className="numeric">
                  {t('area')}
                </th>
              </tr>
            </thead>
            <tbody>
              {not_counted.map((n) => (
                <tr key={`${n.measure} ${n.reason}`}>
                  <td data-label={t('measure')}>{n.measure}</td>
                  <td data-label={t('reason')}>{n.reason}</td>
                  <td className="numeric" data-label={t(counted)}>
                    {grouped(String(n.plots))}
                  </td>
                  <td className="numeric" data-label={t('area')}>
                    <Quantity value={n.area_ha} unit="ha" />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

export function Imported({ imported }: { imported: BankAnswer['imported'] }) {
  if (imported.length === 0) return null
  return (
    <section className="card" aria-labelledby="imported">
      <h2 id="imported">{t('imported')}</h2>
      <p className="quiet">{t('imported_help')}</p>
      <ul className="plain-list">
        {imported.map((i) => (
          <li key={i.title} className="row">
            <span className="grow">{i.title}</span>
            <span className="quiet">{t('records', { n: grouped(String(i.records)) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null
  return (
    <section className="card" aria-labelledby="sources">
      <h2 id="sources">{t('sources')}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('sources')}>
        <table className="table measures stacked">
          <thead>
            <tr>
              <th scope="col">{t('set')}</th>
              <th scope="col">{t('version')}</th>
              <th scope="col">{t('price')}</th>
              <th scope="col">{t('source')}</th>
              <th scope="col">{t('sure')}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map((s) => (
              <tr key={`${s.title} ${s.version}`}>
                <th scope="row">{s.title}</th>
                <td data-label={t('version')}>{s.version}</td>
                <td data-label={t('price')}>{s.price_year ?? '—'}</td>
                <td data-label={t('source')}>{s.source}</td>
                <td data-label={t('sure')}>
                  <Sure of={s.confidence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function Caveats({ caveats }: { caveats: readonly string[] }) {
  if (caveats.length === 0) return null
  return (
    <section className="card" aria-labelledby="caveats">
      <h2 id="caveats">{t('caveats')}</h2>
      <ul className="caveats">
        {caveats.map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ul>
    </section>
  )
}

/** A book of its own (GEP), set off so that nobody adds it to the rest. */
export function Apart({ book, year }: { book: NonNullable<BankAnswer['apart']>; year: number }) {
  return (
    <section className="card bank-apart" aria-labelledby="apart">
      <h2 id="apart">{book.title}</h2>
      <p className="quiet">{t('apart_help')}</p>
      <MeasureTable measures={book.measures} label={book.title} year={year} />
    </section>
  )
}
