import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { t } from './text.ts'
import { statusHelp, statusWord, StatusSign } from './status.tsx'
import { indicatorsQuery } from '../figures/queries.ts'
import type { CheckedClaim } from '#kit/wire/report.ts'

type Properties = {
  claim: CheckedClaim
  /** given where the text itself is not set out: its surroundings are shown */ text: string | null
  at: number
  of: number
  step: (by: number) => void
}

/** The chosen number: what is said of it, why, and the figure it was held against. */
export function Detail({ claim, text, at, of, step }: Properties) {
  return (
    <div className={`card claim-detail ${claim.status}`} aria-live="polite">
      <header className="row">
        <strong className="status" title={statusHelp(claim.status)}>
          <StatusSign status={claim.status} /> {statusWord(claim.status)}
        </strong>
        <span className="grow" />
        <Button
          size="small"
          icon={<Icon name="left" size={14} />}
          aria-label={t('claims.previous')}
          title={t('claims.previous')}
          disabled={at <= 1}
          onClick={() => step(-1)}
        />
        <small className="quiet">{t('claims.position', { at, n: of })}</small>
        <Button
          size="small"
          icon={<Icon name="right" size={14} />}
          aria-label={t('claims.next')}
          title={t('claims.next')}
          disabled={at >= of}
          onClick={() => step(1)}
        />
      </header>
      <blockquote>{text === null ? claim.text : <Surroundings claim={claim} text={text} />}</blockquote>
      <p>{claim.reason}</p>
      {claim.figure && <Held claim={claim} />}
      <small className="quiet only-wide">{t('claims.keys')}</small>
    </div>
  )
}

function Surroundings({ claim, text }: { claim: CheckedClaim; text: string }) {
  return (
    <>
      {text.slice(Math.max(0, claim.start - 60), claim.start)}
      <mark className={claim.status}>{text.slice(claim.start, claim.end)}</mark>
      {text.slice(claim.end, claim.end + 40)}
    </>
  )
}

function Held({ claim }: { claim: CheckedClaim }) {
  const { figure, indicator } = claim
  const { data: indicators } = useQuery(indicatorsQuery)
  if (!figure || !indicator) return null
  return (
    <p className="row wrap">
      <span className="quiet">{t('claims.figure')}</span>
      <strong>
        <Quantity value={figure.value} unit={figure.value === null ? undefined : figure.unit} />
      </strong>
      {figure.numerator !== null && figure.denominator !== null && (
        <span>
          {grouped(figure.numerator)} / {grouped(figure.denominator)}
        </span>
      )}
      <To href={`/figures/${encodeURIComponent(indicator)}?year=${figure.year}&division=${figure.division}`}>
        {t('claims.open', { title: indicators?.find((i) => i.id === indicator)?.title ?? indicator })}
      </To>
    </p>
  )
}
