import { useCallback, useEffect, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { keepPlace, useAddress } from '#kit/ui/address.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { t } from './text.ts'
import { ClaimList } from './claim-list.tsx'
import { Detail } from './detail.tsx'
import { MarkedText } from './marked-text.tsx'
import { StatusFilter } from './status-filter.tsx'
import type { Checked, Status } from '#kit/wire/report.ts'
import { statuses } from './statuses.ts'

/** Longer texts are not set out whole: the list alone carries them. */
const mostCharacters = 60_000
const mostMarks = 3000

const isStatus = (text: string | null): text is Status => statuses.includes(text as Status)

/** The text with its marks, and the list beside it; both follow one choice, which stands in the address. */
export function Result({ checked }: { checked: Checked }) {
  const [parameters, set] = useAddress()
  const given = parameters.get('status')
  const status = isStatus(given) ? given : null
  const shown = useMemo(() => checked.claims.flatMap((c, i) => (status === null || c.status === status ? [i] : [])), [checked, status])
  const wanted = Number(parameters.get('claim') ?? NaN) - 1
  const chosen = shown.includes(wanted) ? wanted : (shown[0] ?? null)
  const choose = useCallback((index: number) => set({ claim: index + 1 }, { replace: true }), [set])
  const step = useCallback(
    (by: number) => {
      const at = chosen === null ? -1 : shown.indexOf(chosen)
      const next = shown[Math.min(Math.max(at + by, 0), shown.length - 1)]
      if (next !== undefined) choose(next)
    },
    [shown, chosen, choose],
  )
  useKeys(step, chosen === null ? null : (checked.claims[chosen]?.indicator ?? null))
  if (checked.claims.length === 0)
    return (
      <Empty icon="claims" title={t('claims.none')}>
        <p>{t('claims.none_help')}</p>
      </Empty>
    )
  const whole = checked.text.length <= mostCharacters && checked.claims.length <= mostMarks
  const claim = chosen === null ? undefined : checked.claims[chosen]
  return (
    <div className={whole ? 'claims' : 'claims only-list'}>
      {whole ? (
        <MarkedText checked={checked} chosen={chosen} status={status} choose={choose} />
      ) : (
        <p className="notice" role="status">
          {t('claims.too_long', { n: (checked.text.length / 10_000).toFixed(1) })}
        </p>
      )}
      <section className="claims-side" aria-label={t('claims.list')}>
        <StatusFilter counts={checked.counts} all={checked.claims.length} status={status} choose={(s) => set({ status: s, claim: null }, { replace: true })} />
        {claim && <Detail claim={claim} text={whole ? null : checked.text} at={shown.indexOf(chosen ?? 0) + 1} of={shown.length} step={step} />}
        {shown.length === 0 ? (
          <p className="quiet">{t('claims.none_of_status')}</p>
        ) : (
          <ClaimList claims={checked.claims} shown={shown} chosen={chosen} choose={choose} />
        )}
      </section>
    </div>
  )
}

function useKeys(step: (by: number) => void, indicator: string | null) {
  const [, go] = useLocation()
  const search = useSearch()
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, [role="dialog"]')) return
      if (event.key === 'n') step(1)
      if (event.key === 'p') step(-1)
      if (event.key === 'Enter' && indicator && !target.closest('a, button')) go(keepPlace(`/figures/${encodeURIComponent(indicator)}`, search))
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [step, indicator, go, search])
}
