import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { FigureValue } from '#kit/ui/parts/quantity.tsx'
import type { RuleHeld } from '#kit/wire/checks.ts'
import { t } from './text.ts'

type Query = { readonly year: number; readonly month: string | null }
const figureAt = (indicator: string, { year, month }: Query, division?: string): string =>
  `/figures/${indicator}?year=${year}${month === null ? '' : `&month=${month}`}${division === undefined ? '' : `&division=${division}`}`

/** Rules that fail somewhere first: here, then below. */
const weight = (r: RuleHeld): number => (r.holds === false ? 0 : r.below.length > 0 ? 1 : r.holds === true ? 2 : 3)
const verdict = (r: RuleHeld) => (r.holds === false ? 'fails' : r.holds === null ? 'open' : 'holds')

export function Rules({ items, query }: { items: readonly RuleHeld[]; query: Query }) {
  if (items.length === 0) return <p className="quiet">{t('checks.none')}</p>
  const sorted = items.toSorted((a, b) => weight(a) - weight(b))
  return (
    <>
      {items.every((r) => r.holds !== false && r.below.length === 0) && <p>{t('checks.all_hold')}</p>}
      <ul className="rules">
        {sorted.map((r) => (
          <Rule key={r.rule} held={r} query={query} />
        ))}
      </ul>
    </>
  )
}

function Rule({ held, query }: { held: RuleHeld; query: Query }) {
  const said = verdict(held)
  return (
    <li className={said}>
      <Icon name={said === 'fails' ? 'close' : said === 'open' ? 'clock' : 'check'} />
      <div className="grow">
        <div className="row wrap">
          <strong>{held.title}</strong>
          <span className={said === 'fails' ? 'state-late' : 'quiet'}>{t(`checks.${said}`)}</span>
          {said === 'fails' && <span className="tag">{t(`checks.${held.importance}`)}</span>}
        </div>
        <ul className="operands">
          {held.operands.map((o) => (
            <li key={o.indicator}>
              <To href={figureAt(o.indicator, query)}>{o.title}</To> <FigureValue value={o.value} unit={o.unit} />
              {o.reason && <small className="quiet"> {o.reason}</small>}
            </li>
          ))}
        </ul>
        {(said === 'fails' || held.below.length > 0) && <p>{t('checks.do', { what: held.remedy })}</p>}
        {held.below.length > 0 && (
          <details>
            <summary>
              {t('checks.below')} {held.below.length}
            </summary>
            <ul className="rule-below">
              {held.below.map((place) => (
                <li key={place.division}>
                  <span>{place.name}</span>
                  {held.operands.map((o, n) => (
                    <To key={o.indicator} href={figureAt(o.indicator, query, place.division)}>
                      {o.title} <FigureValue value={place.values[n] ?? null} unit={o.unit} />
                    </To>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}
