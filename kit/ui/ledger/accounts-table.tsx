import { sumOf } from '#kit/quantity/decimal.ts'
import { To } from '../parts/link.tsx'
import { Quantity } from '../parts/quantity.tsx'
import { t } from '../text/text.ts'
import { Spent } from './spent.tsx'
import type { AccountItem } from '#kit/wire/ledgers.ts'

const amounts = ['opening', 'in', 'out', 'reserved', 'used', 'closing'] as const
const heads = {
  opening: ['ledger.opening', null],
  in: ['ledger.in', 'ledger.in_help'],
  out: ['ledger.out', 'ledger.out_help'],
  reserved: ['ledger.reserved', 'ledger.reserved_help'],
  used: ['ledger.used', null],
  closing: ['ledger.available', null],
} as const
/** What a narrow window leaves out. */
const isWide = (key: (typeof amounts)[number]): boolean => key === 'opening' || key === 'in' || key === 'out'
const classOf = (key: (typeof amounts)[number]): string => `numeric${isWide(key) ? ' wide' : ''}${key === 'closing' ? ' value' : ''}`

/** Accounts with their sum below; a name opens its lines. */
export function AccountsTable({ items, shown, path }: { items: readonly AccountItem[]; shown: number; path: string }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('ledger.accounts')}>
      <table className="table ledger">
        <thead>
          <tr>
            <th scope="col">{t('ledger.account')}</th>
            {amounts.map((key) => (
              <th key={key} scope="col" className={classOf(key)}>
                {t(heads[key][0])}
                {heads[key][1] && <small className="quiet">{t(heads[key][1])}</small>}
              </th>
            ))}
            <th scope="col" className="wide">
              {t('ledger.spent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.slice(0, shown).map((item) => (
            <tr key={item.account}>
              <th scope="row">
                <To href={`${path}?account=${item.account}`}>{item.title}</To>
                <div className="quiet small">{item.division_name}</div>
              </th>
              {amounts.map((key) => (
                <td key={key} className={classOf(key)}>
                  <Quantity value={item[key]} />
                </td>
              ))}
              <td className="wide">
                <Spent used={item.used} reserved={item.reserved} available={item.closing} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('ledger.total')}</th>
            {amounts.map((key) => (
              <td key={key} className={classOf(key)}>
                <Quantity value={sumOf(items.map((i) => i[key]))} />
              </td>
            ))}
            <td className="wide">
              <Spent used={sumOf(items.map((i) => i.used))} reserved={sumOf(items.map((i) => i.reserved))} available={sumOf(items.map((i) => i.closing))} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
