import { useState } from 'react'
import { To } from '#kit/ui/parts/link.tsx'
import type { Silence } from '#kit/wire/checks.ts'
import { t } from './text.ts'

type Stretch = Silence['stretches'][number]
type Chosen = { readonly of: Silence; readonly stretch: Stretch }
const months = Array.from({ length: 12 }, (_, n) => n + 1)
const whenOf = ({ month }: Stretch): string => (month === null ? t('checks.year') : t('checks.month', { n: month }))

/** Who has recorded nothing where something was due, a row a matter, a column a month; a cell opens the units to be asked. */
export function Silences({ items, year }: { items: readonly Silence[]; year: number }) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  if (items.length === 0) return <p className="quiet">{t('checks.nothing_due')}</p>
  const choose = (of: Silence) => (stretch: Stretch) => setChosen({ of, stretch })
  return (
    <>
      <div className="scroll-sideways" tabIndex={0} role="region" aria-label={t('checks.silence')}>
        <table className="table silences">
          <thead>
            <tr>
              <th scope="col">{t('checks.item')}</th>
              {months.map((n) => (
                <th key={n} scope="col">
                  {t('checks.month', { n })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.indicator} item={item} choose={choose(item)} chosen={chosen?.of === item ? chosen.stretch : null} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen ? <Units {...chosen} year={year} /> : <p className="quiet">{t('checks.choose')}</p>}
    </>
  )
}

type RowProperties = { item: Silence; choose: (stretch: Stretch) => void; chosen: Stretch | null }

function Row({ item, choose, chosen }: RowProperties) {
  const last = Math.max(0, ...item.stretches.map((s) => s.month ?? 0))
  return (
    <tr>
      <th scope="row">
        {item.title}
        <small className="quiet">{t('checks.basis', { basis: item.basis })}</small>
      </th>
      {item.months === null ? (
        <td colSpan={12}>
          {item.stretches.length === 0 && <span className="quiet">{t('checks.not_yet')}</span>}
          {item.stretches.map((s) => (
            <Cell key="year" item={item} stretch={s} choose={choose} on={s === chosen} />
          ))}
        </td>
      ) : (
        months.map((n) => {
          const stretch = item.stretches.find((s) => s.month === n)
          return (
            <td key={n}>
              {stretch ? (
                <Cell item={item} stretch={stretch} choose={choose} on={stretch === chosen} />
              ) : (
                <span className="quiet" title={t(item.months?.includes(n) && n > last ? 'checks.not_yet' : 'checks.not_due')}>
                  ·
                </span>
              )}
            </td>
          )
        })
      )}
    </tr>
  )
}

function Cell({ item, stretch, choose, on }: { item: Silence; stretch: Stretch; choose: (stretch: Stretch) => void; on: boolean }) {
  const n = stretch.silent.length
  if (n === 0) return <span className="quiet">{t('checks.all_recorded')}</span>
  return (
    <button
      type="button"
      className="silent"
      aria-pressed={on}
      aria-label={t('checks.of_long', { title: item.title, when: whenOf(stretch), units: item.units, n })}
      onClick={() => choose(stretch)}
    >
      {t('checks.of', { n, units: item.units })}
    </button>
  )
}

/** The units to be asked, by their codes, each with its ledger and with who holds its posts. */
function Units({ of, stretch, year }: Chosen & { year: number }) {
  return (
    <section aria-live="polite" className="silent-units">
      <h3>{t('checks.who', { title: of.title, when: whenOf(stretch), n: stretch.silent.length })}</h3>
      <ul>
        {stretch.silent.map(({ division, name }) => (
          <li key={division}>
            <span>{name}</span>
            <To href={`/registers/${of.registers[0]}?division=${division}&year=${year}&span=year`}>{t('checks.list')}</To>
            <To href={`/registers/post?division=${division}&state=in_office`}>{t('checks.contact')}</To>
          </li>
        ))}
      </ul>
    </section>
  )
}
