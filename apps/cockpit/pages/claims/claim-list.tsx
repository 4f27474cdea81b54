import { useEffect, useRef } from 'react'
import { t } from './text.ts'
import { statusWord, StatusSign } from './status.tsx'
import { useWindow } from './window.ts'
import type { CheckedClaim } from '#kit/wire/report.ts'

const rowHeight = 76

type Properties = {
  claims: readonly CheckedClaim[]
  /** indexes of the claims that are listed */ shown: readonly number[]
  chosen: number | null
  choose: (index: number) => void
}

/** All numbers in the order of the text. Only the rows in sight are drawn, so that a hundred thousand are as quick as ten. */
export function ClaimList({ claims, shown, chosen, choose }: Properties) {
  const box = useRef<HTMLOListElement>(null)
  const { first, last, scrolled } = useWindow(box, shown.length, rowHeight)
  const at = chosen === null ? -1 : shown.indexOf(chosen)
  useEffect(() => {
    const list = box.current
    if (!list || at < 0) return
    const top = at * rowHeight
    if (top < list.scrollTop) list.scrollTop = top
    else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight
  }, [at])
  return (
    <ol ref={box} className="claim-list" onScroll={scrolled} tabIndex={0} aria-label={t('claims.list')}>
      <li className="spacer" aria-hidden="true" style={{ height: first * rowHeight }} />
      {shown.slice(first, last).map((index, i) => {
        const claim = claims[index]
        return claim && <Row key={index} claim={claim} n={first + i + 1} of={shown.length} index={index} chosen={index === chosen} choose={choose} />
      })}
      <li className="spacer" aria-hidden="true" style={{ height: (shown.length - last) * rowHeight }} />
    </ol>
  )
}

type RowProperties = { claim: CheckedClaim; n: number; of: number; index: number; chosen: boolean; choose: (index: number) => void }

function Row({ claim, n, of, index, chosen, choose }: RowProperties) {
  return (
    <li aria-posinset={n} aria-setsize={of} style={{ height: rowHeight }}>
      <button type="button" className="claim-row" aria-current={chosen ? 'true' : undefined} onClick={() => choose(index)}>
        <span className="row">
          <StatusSign status={claim.status} />
          <strong className="ellipsis grow">{claim.text}</strong>
          <small className={`status ${claim.status}`}>{statusWord(claim.status)}</small>
        </span>
        <small className="quiet reason">{claim.reason}</small>
      </button>
    </li>
  )
}
