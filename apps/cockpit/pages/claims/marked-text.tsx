import { memo, useEffect, useMemo, useRef, type MouseEvent } from 'react'
import { t } from './text.ts'
import { segmentsOf } from './segments.ts'
import { statusWord, StatusSign } from './status.tsx'
import type { Checked, CheckedClaim, Status } from '#kit/wire/report.ts'

type Properties = { checked: Checked; chosen: number | null; status: Status | null; choose: (index: number) => void }

/** The text as it was given, its numbers marked; the chosen one is brought into sight. */
export function MarkedText({ checked, chosen, status, choose }: Properties) {
  const box = useRef<HTMLDivElement>(null)
  const segments = useMemo(() => segmentsOf(checked.text, checked.claims), [checked])
  useEffect(() => {
    const mark = box.current?.querySelector(`[data-claim="${chosen}"]`)
    mark?.setAttribute('aria-current', 'true')
    mark?.scrollIntoView({ block: 'nearest' })
    return () => mark?.removeAttribute('aria-current')
  }, [chosen, segments, status])
  const clicked = (event: MouseEvent) => {
    const mark = (event.target as HTMLElement).closest('[data-claim]')
    if (mark) choose(Number(mark.getAttribute('data-claim')))
  }
  return (
    <div ref={box} className="card claims-text" onClick={clicked} tabIndex={0} role="region" aria-label={t('claims.read_text')}>
      {segments.map((segment, i) => {
        const claim = segment.claim === null ? undefined : checked.claims[segment.claim]
        return claim ? (
          <Mark key={i} index={segment.claim ?? 0} claim={claim} text={segment.text} dim={status !== null && claim.status !== status} />
        ) : (
          segment.text
        )
      })}
    </div>
  )
}

type MarkProperties = { index: number; claim: CheckedClaim; text: string; dim: boolean }
const Mark = memo(function Mark({ index, claim, text, dim }: MarkProperties) {
  return (
    <mark data-claim={index} className={dim ? `${claim.status} dim` : claim.status} title={`${statusWord(claim.status)}：${claim.reason}`}>
      {text}
      <StatusSign status={claim.status} />
      <span className="sr-only">（{statusWord(claim.status)}）</span>
    </mark>
  )
})
