import { useEffect, useRef } from 'react'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { wayAhead } from '#kit/ui/parts/states.ts'
import { day } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'

const enteredAt = (record: Rec, state: string): string | null => {
  const at = record[`${state}_at`]
  return typeof at === 'string' ? at : null
}

type Stop = { readonly state: string; readonly at: string | null; readonly when: 'past' | 'now' | 'ahead' }

/** The states it has been in, by when; where it is; and what lies ahead. What never happened is not among the past. */
export function wayOf(definition: RegisterDefinition, record: Rec): Stop[] {
  const been = Object.keys(definition.states)
    .flatMap((state): Stop[] => {
      const at = enteredAt(record, state)
      return at && state !== record.state ? [{ state, at, when: 'past' }] : []
    })
    .toSorted((a, b) => Date.parse(a.at ?? '') - Date.parse(b.at ?? ''))
  const ahead = wayAhead(definition, record.state).map((state): Stop => ({ state, at: null, when: 'ahead' }))
  return [...been, { state: record.state, at: enteredAt(record, record.state), when: 'now' }, ...ahead]
}

/** States as steps: done, now, to come. */
export function Steps({ definition, record }: { definition: RegisterDefinition; record: Rec }) {
  const way = wayOf(definition, record)
  const here = way.findIndex((s) => s.when === 'now')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const now = list.current?.children[here]
    if (list.current && now instanceof HTMLElement) list.current.scrollLeft = now.offsetLeft - list.current.clientWidth / 3
  }, [here])
  if (way.length < 2) return null
  return (
    <ol ref={list} className="steps" aria-label={t('record.steps')} tabIndex={0}>
      {way.map(({ state, at, when }) => (
        <li key={`${state} ${when}`} className={when} aria-current={when === 'now' ? 'step' : undefined}>
          <span className="dot" aria-hidden="true">
            {when === 'past' ? <Icon name="check" size={12} /> : null}
          </span>
          <span className="step-name">{definition.states[state] ?? state}</span>
          <small className="quiet">
            {when === 'now' ? t('record.step_now') : ''}
            {at ? `${when === 'now' ? ' · ' : ''}${day(at)}` : ''}
          </small>
        </li>
      ))}
    </ol>
  )
}
