import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PlaceMoney } from '../wire.ts'

const t = catalogue({
  title: '按乡镇（街道）',
  fold: '按乡镇（街道）看 {n} 处',
  place: '乡镇（街道）',
  payments: '笔数',
  owed: '应付',
  paid: '兑现',
  failed: '退回',
  withheld: '暂停',
  unpaid: '未兑现',
})
const amounts = ['owed', 'paid', 'unpaid', 'failed', 'withheld'] as const

/** The same money by township, in the order of their codes. */
export function Townships({ places }: { places: readonly PlaceMoney[] }) {
  return (
    <details className="gap-above">
      <summary>{t('fold', { n: places.length })}</summary>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col" className="numeric">
                {t('payments')}
              </th>
              {amounts.map((key) => (
                <th key={key} scope="col" className="numeric">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((p) => (
              <tr key={p.division}>
                <td>{p.name}</td>
                <td className="numeric">{p.payments}</td>
                {amounts.map((key) => (
                  <td key={key} className="numeric">
                    <Quantity value={p[key]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
