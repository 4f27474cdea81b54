import { Decimal } from '#kit/quantity/decimal.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { meant, Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { HerdRow, LedgerAnswer } from '../wire.ts'

const t = catalogue({
  label: '存栏账',
  unit: '单位：只（头）。没有发生的类别不列。',
  keeper: '繁育单位',
  species: '物种',
  opening: '期初',
  closing: '期末',
  sum: '合计',
  plus: '加：{title}',
  minus: '减：{title}',
  returned: '已报告至 {year} 年',
  not_returned: '未报告',
  state: '许可或备案，年度报告',
})

/** A number of a table; nothing where nothing happened. */
export const Cell = ({ value }: { value: string }) => (
  <td className="numeric">{new Decimal(value).isZero() ? <span className="quiet">0</span> : <Quantity value={meant(value)} />}</td>
)

/** Several amounts added, as decimal text. */
export const totalOf = (values: readonly string[]): string => values.reduce((sum, v) => sum.plus(v), new Decimal(0)).toFixed()

/** Each herd's account: what was there, what came and went by kind, what is there. */
export function HerdTable({ told }: { told: LedgerAnswer }) {
  const kinds = told.herd_kinds.filter((k) => told.herds.some((h) => !new Decimal(h.account.by_kind[k.kind] ?? '0').isZero()))
  const species = [...Map.groupBy(told.herds, (h) => h.species)]
  const row = (h: HerdRow) => (
    <tr key={h.id}>
      <td>
        <To href={`/registers/wildlife_herd/${h.id}`}>{h.keeper}</To>
        <div className="quiet">{h.division_name}</div>
      </td>
      <td>{h.species}</td>
      <td>
        {h.duty} {h.licence_number ?? ''}
        <div className="quiet">{h.closed_year === null ? t('not_returned') : t('returned', { year: h.closed_year })}</div>
      </td>
      <Cell value={h.account.opening} />
      {kinds.map((k) => (
        <Cell key={k.kind} value={h.account.by_kind[k.kind] ?? '0'} />
      ))}
      <Cell value={h.account.closing} />
    </tr>
  )
  return (
    <section className="card" aria-label={t('label')}>
      <h2>{t('label')}</h2>
      <p className="quiet">{t('unit')}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
        <table className="table herds">
          <thead>
            <tr>
              <th scope="col">{t('keeper')}</th>
              <th scope="col">{t('species')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col" className="numeric">
                {t('opening')}
              </th>
              {kinds.map((k) => (
                <th key={k.kind} scope="col" className="numeric">
                  {t(k.sign > 0 ? 'plus' : 'minus', { title: k.title })}
                </th>
              ))}
              <th scope="col" className="numeric">
                {t('closing')}
              </th>
            </tr>
          </thead>
          <tbody>
            {species.map(([name, own]) => [
              ...own.map(row),
              <tr key={`${name} sum`} className="sum">
                <th scope="row" colSpan={3}>
                  {name} {t('sum')}
                </th>
                <Cell value={totalOf(own.map((h) => h.account.opening))} />
                {kinds.map((k) => (
                  <Cell key={k.kind} value={totalOf(own.map((h) => h.account.by_kind[k.kind] ?? '0'))} />
                ))}
                <Cell value={totalOf(own.map((h) => h.account.closing))} />
              </tr>,
            ])}
          </tbody>
        </table>
      </div>
    </section>
  )
}
