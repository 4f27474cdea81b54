import { useRegisters } from '#kit/ui/parts/registers.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity, Unit } from '#kit/ui/parts/quantity.tsx'
import { day } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import { sumOf } from '#kit/quantity/decimal.ts'
import type { FigureRecords } from '#kit/wire/figures.ts'

type Properties = { page: FigureRecords; total: number | undefined; sum: string | null | undefined; unit: string; pale: boolean }

/** Rows with what each adds; below them the sum of the page and of all. */
export function RecordsTable({ page, total, sum, unit, pale }: Properties) {
  const { data } = useRegisters()
  const titles = new Map((data?.items ?? []).map((r) => [r.register, r.title]))
  const { items, hidden } = page
  return (
    <div className={pale ? 'table-box pale' : 'table-box'}>
      <table className="table figures">
        <thead>
          <tr>
            <th scope="col">{t('figure.record')}</th>
            <th scope="col" className="wide">
              {t('figure.division')}
            </th>
            <th scope="col">{t('figure.at')}</th>
            <th scope="col" className="numeric">
              {t('figure.contribution')}
              <Unit of={unit} />
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={`${row.register} ${row.id}`}>
              <th scope="row">
                <To href={`/registers/${row.register}/${row.id}`}>{row.title}</To> <small className="quiet">{titles.get(row.register)}</small>
              </th>
              <td className="wide">{row.division_name}</td>
              <td className="nowrap">{typeof row.at === 'number' ? row.at : day(row.at)}</td>
              <td className="numeric">
                <Quantity value={row.contribution} />
              </td>
            </tr>
          ))}
          {hidden && (
            <tr>
              <th scope="row" className="quiet">
                {t('figure.records_hidden', { n: hidden.records })}
              </th>
              <td className="wide" />
              <td />
              <td className="numeric">
                <Quantity value={hidden.contribution} />
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <Sum
            title={t('figure.page_sum', { n: items.length + (hidden?.records ?? 0) })}
            value={sumOf([...items.map((row) => row.contribution), ...(hidden ? [hidden.contribution] : [])])}
          />
          {total !== undefined && sum !== undefined && <Sum title={t('figure.sum', { n: grouped(String(total)) })} value={sum} strong />}
        </tfoot>
      </table>
    </div>
  )
}

function Sum({ title, value, strong = false }: { title: string; value: string | null; strong?: boolean }) {
  return (
    <tr className={strong ? 'sum strong' : 'sum'}>
      <th scope="row">{title}</th>
      <td className="wide" />
      <td />
      <td className="numeric">
        <Quantity value={value} />
      </td>
    </tr>
  )
}
