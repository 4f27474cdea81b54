import { effects } from '#kit/ledger/ledger.ts'
import { To } from '../parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '../parts/quantity.tsx'
import { dateTime } from '../parts/time.ts'
import { t } from '../text/text.ts'
import type { AccountAnswer, LineItem } from '#kit/wire/ledgers.ts'

/** What the line does to what is available. */
const sign = ({ kind }: LineItem): string => {
  const { granted, reserved, used } = effects[kind]
  const effect = granted - reserved - used
  return effect > 0 ? '+' : effect < 0 ? '−' : ''
}

/** Each line with the position after it; its time opens the line, its matter the record it is for. */
export function LinesTable({ data }: { data: AccountAnswer }) {
  return (
    <div className="table-box gap-above" tabIndex={0} role="region" aria-label={data.title}>
      <table className="table ledger">
        <thead>
          <tr>
            <th scope="col">{t('ledger.at')}</th>
            <th scope="col">{t('ledger.kind')}</th>
            <th scope="col" className="numeric">
              {t('ledger.amount')}
            </th>
            <th scope="col">{t('ledger.subject')}</th>
            <th scope="col" className="wide">
              {t('ledger.document')}
            </th>
            {(['granted', 'reserved', 'used', 'available'] as const).map((pot) => (
              <th key={pot} scope="col" className={pot === 'available' ? 'numeric' : 'numeric wide'}>
                <small className="quiet">{t('ledger.after')}</small>
                {t(`ledger.${pot}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.lines.map((line) => (
            <tr key={line.id}>
              <td className="nowrap">
                <To href={`/registers/${data.entry_register}/${line.id}`}>{dateTime(line.at)}</To>
              </td>
              <td className="nowrap">{line.kind_title}</td>
              <td className="numeric">
                {sign(line)}
                {grouped(line.amount)}
              </td>
              <td>
                {line.subject ? (
                  <To href={`/registers/${data.subject_register}/${line.subject}`}>{line.subject_title ?? t('ledger.subject')}</To>
                ) : (
                  <span className="quiet">{line.note ?? '—'}</span>
                )}
              </td>
              <td className="wide">{line.document_number ?? '—'}</td>
              {(['granted', 'reserved', 'used'] as const).map((pot) => (
                <td key={pot} className="numeric wide quiet">
                  <Quantity value={line.after[pot]} />
                </td>
              ))}
              <td className="numeric value">
                <Quantity value={line.after.available} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
