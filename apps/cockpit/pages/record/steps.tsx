import { useEffect, useRef } from 'react'
import { Icon } from '../../../../kit/ui/parts/icon.tsx'
import { usualWay } from '../../../../kit/ui/parts/states.ts'
import { day } from '../../../../kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import type { Rec, RegisterDefinition } from '../../../../kit/ui/wire.ts'

const enteredAt = (record: Rec, state: string): string | null => {
  const at = record[`${state}_at`]
  return typeof at === 'string' ? at : null
}

/** The way it took and what lies ahead; where it left the usual way, that state stands in its place in time. */
function wayOf(definition: RegisterDefinition, record: Rec): { state: string; at: string | null }[] {
  const start = definition.start.find((s) => enteredAt(record, s)) ?? (definition.start.includes(record.state) ? record.state : definition.start[0])
  const usual = usualWay(definition, start)
  const here = usual.indexOf(record.state)
  const detours = Object.keys(definition.states).filter((s) => !usual.includes(s) && (s === record.state || enteredAt(record, s)))
  if (here >= 0) return usual.map((state, i) => ({ state, at: i <= here ? enteredAt(record, state) : null }))
  const been = [...usual.filter((s) => enteredAt(record, s)), ...detours.filter((s) => s !== record.state)]
    .map((state) => ({ state, at: enteredAt(record, state) })).toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
  return [...been, { state: record.state, at: enteredAt(record, record.state) }]
}

/** States as steps: done, now, to come. */
export function Steps({ definition, record }: { definition: RegisterDefinition; record: Rec }) {
  const way = wayOf(definition, record)
  const here = way.findIndex((s) => s.state === record.state)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const now = list.current?.children[here]
    if (list.current && now instanceof HTMLElement) list.current.scrollLeft = now.offsetLeft - list.current.clientWidth / 3
  }, [here])
  if (way.length < 2) return null
  return (
    <ol ref={list} className="steps" aria-label={t('record.steps')} tabIndex={0}>
      {way.map(({ state, at }, i) => (
        <li key={state} className={i < here ? 'past' : i === here ? 'now' : 'ahead'} aria-current={i === here ? 'step' : undefined}>
          <span className="dot" aria-hidden="true">{i < here ? <Icon name="check" size={12} /> : null}</span>
          <span className="step-name">{definition.states[state] ?? state}</span>
          <small className="quiet">{at ? day(at) : i === here ? t('record.step_now') : ''}</small>
        </li>
      ))}
    </ol>
  )
}
