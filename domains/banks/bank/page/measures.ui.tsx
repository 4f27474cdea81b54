import { To } from '#kit/ui/parts/link.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { SpreadWords } from './spread-beside.ui.tsx'
import { readable } from './readable.ui.ts'
import type { BankMeasure } from '../wire.ts'

const t = catalogue({
  physical: '实物量',
  real: '实际发生的资金',
  real_help: '台账里到账、支付、成交的钱。',
  valuation: '估价（参考）',
  valuation_help: '把服务折成的钱，没有人收付。不是收入，不与实际发生的资金相加，各项之间也不合计。',
  measure: '指标',
  value: '数值',
  spread: '误差',
  price: '价格年份',
  price_n: '{year} 年价',
  no_price: '未注明价格年份',
  actual: '{year} 年实际发生额',
  open: '看记录',
  open_of: '{title}：看记录',
})

const natures = ['physical', 'real', 'valuation'] as const
const isMoney = (unit: string): boolean => unit.includes('元')

/** Every number of the bank: physical ones, money that moved and valuations each in a table of its own, without any total across them. */
export function Measures({ measures, year }: { measures: readonly BankMeasure[]; year: number }) {
  return natures.map((nature) => {
    const own = measures.filter((m) => m.nature === nature)
    if (own.length === 0) return null
    return (
      <section key={nature} className={`card nature-${nature}`} aria-labelledby={`nature-${nature}`}>
        <h2 id={`nature-${nature}`}>{t(nature)}</h2>
        {nature !== 'physical' && <p className="quiet">{t(`${nature}_help`)}</p>}
        <MeasureTable measures={own} label={t(nature)} year={year} />
      </section>
    )
  })
}

/** A row each; every yuan figure has the year of its prices, money that moved the year in which it did. */
export function MeasureTable({ measures, label, year }: { measures: readonly BankMeasure[]; label: string; year: number }) {
  const priced = measures.some((m) => isMoney(m.unit))
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={label}>
      <table className="table measures stacked">
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col" className="numeric">
              {t('value')}
            </th>
            {priced && <th scope="col">{t('price')}</th>}
            <th scope="col">{t('spread')}</th>
            <th scope="col">
              <span className="sr-only">{t('open')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((m) => (
            <Row key={m.key} measure={m} priced={priced} year={year} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function priceOf(m: BankMeasure, year: number): string {
  if (!isMoney(m.unit)) return '—'
  if (m.price_year !== null) return t('price_n', { year: m.price_year })
  return m.nature === 'real' ? t('actual', { year }) : t('no_price')
}

function Row({ measure: m, priced, year }: { measure: BankMeasure; priced: boolean; year: number }) {
  return (
    <tr>
      <th scope="row">
        {m.title}
        {m.note && <div className="quiet small">{m.note}</div>}
      </th>
      <td className="numeric value" data-label={t('value')}>
        <Quantity value={readable(m.value, m.nature)} unit={m.unit} />
      </td>
      {priced && <td data-label={t('price')}>{priceOf(m, year)}</td>}
      <td data-label={t('spread')}>
        <SpreadWords of={m} />
      </td>
      <td data-label={t('open')}>
        {m.indicator && (
          <To href={`/figures/${m.indicator}`} aria-label={t('open_of', { title: m.title })}>
            {t('open')}
          </To>
        )}
      </td>
    </tr>
  )
}
