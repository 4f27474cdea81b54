import { Decimal } from '#kit/quantity/decimal.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { LedgerAnswer, PermitRow } from '../wire.ts'
import { Cell, totalOf } from './herds.ui.tsx'

const t = catalogue({
  label: '熊胆汁出入库',
  unit: '单位：千克，到克。点种群看它的批次。',
  keeper: '供给种群',
  opening: '期初在库',
  closing: '期末在库',
  granted: '当年批准（折鲜胆汁）',
  gives: '能够提供（上限）',
  sum: '合计',
  batches: '批次',
  whole: '采集和退回等于交付、送检、报废和在库增加之和：每一克都有去向。',
  apart: '出入库不平，差 {kg} 千克，请核对各批次。',
  permits: '使用审批和标识',
  buyer: '使用单位',
  form: '形态',
  granted_kg: '批准',
  delivered: '已交付',
  left: '剩余',
  valid_to: '有效期至',
  marks: '标识：领用 / 使用 / 作废 / 结余',
  open: '{n} 单未签收或未核销',
  settled: '全部核销',
  plus: '加：{title}',
  minus: '减：{title}',
})

/** What the bears of each herd gave, and where every gram of it is. */
export function BileTable({ told: { herds, bile_kinds } }: { told: LedgerAnswer }) {
  const own = herds.flatMap((h) => (h.bile === null ? [] : [{ ...h, bile: h.bile }]))
  const of = (kind: string): string => totalOf(own.map((h) => h.bile.by_kind[kind] ?? '0'))
  const [opening, closing] = [totalOf(own.map((h) => h.bile.opening)), totalOf(own.map((h) => h.bile.closing))]
  const apart = bile_kinds.reduce((sum, k) => sum.plus(new Decimal(of(k.kind)).times(k.sign)), new Decimal(opening)).minus(closing)
  return (
    <section className="card" aria-label={t('label')}>
      <h2>{t('label')}</h2>
      <p>{apart.isZero() ? t('whole') : <strong>{t('apart', { kg: apart.toFixed(3) })}</strong>}</p>
      <p className="quiet">{t('unit')}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
        <table className="table herds">
          <thead>
            <tr>
              <th scope="col">{t('keeper')}</th>
              <th scope="col" className="numeric">
                {t('opening')}
              </th>
              {bile_kinds.map((k) => (
                <th key={k.kind} scope="col" className="numeric">
                  {t(k.sign > 0 ? 'plus' : 'minus', { title: k.title })}
                </th>
              ))}
              {(['closing', 'granted', 'gives'] as const).map((key) => (
                <th key={key} scope="col" className="numeric">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {own.map((h) => (
              <tr key={h.id}>
                <td>
                  <To href={`/registers/bile_batch?herd=${h.id}`}>{h.keeper}</To>
                </td>
                <Cell value={h.bile.opening} />
                {bile_kinds.map((k) => (
                  <Cell key={k.kind} value={h.bile.by_kind[k.kind] ?? '0'} />
                ))}
                <Cell value={h.bile.closing} />
                <Cell value={h.bile.granted_fresh_kg} />
                <Cell value={h.bile.gives_kg} />
              </tr>
            ))}
            <tr className="sum">
              <th scope="row">{t('sum')}</th>
              <Cell value={opening} />
              {bile_kinds.map((k) => (
                <Cell key={k.kind} value={of(k.kind)} />
              ))}
              <Cell value={closing} />
              <Cell value={totalOf(own.map((h) => h.bile.granted_fresh_kg))} />
              <Cell value={totalOf(own.map((h) => h.bile.gives_kg))} />
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Each permit of the year: what of it was delivered, and what became of its marks. */
export function PermitTable({ rows }: { rows: readonly PermitRow[] }) {
  return (
    <section className="card" aria-label={t('permits')}>
      <h2>{t('permits')}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('permits')}>
        <table className="table herds">
          <thead>
            <tr>
              <th scope="col">{t('buyer')}</th>
              <th scope="col">{t('keeper')}</th>
              <th scope="col">{t('form')}</th>
              {(['granted_kg', 'delivered', 'left'] as const).map((key) => (
                <th key={key} scope="col" className="numeric">
                  {t(key)}
                </th>
              ))}
              <th scope="col">{t('valid_to')}</th>
              <th scope="col">{t('marks')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((p) => (
              <tr key={p.id}>
                <td>
                  <To href={`/registers/bile_permit/${p.id}`}>{p.buyer}</To>
                  <div className="quiet">{p.state}</div>
                </td>
                <td>{p.keeper}</td>
                <td>{p.form}</td>
                <Cell value={p.granted_kg} />
                <Cell value={p.delivered_kg} />
                <Cell value={p.left_kg} />
                <td>{p.valid_to}</td>
                <td>
                  {p.marks_issued} / {p.marks_used} / {p.marks_spoiled} / {p.marks_left}
                  <div className="quiet">{p.deliveries_open > 0 ? t('open', { n: p.deliveries_open }) : t('settled')}</div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
