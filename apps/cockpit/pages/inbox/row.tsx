import { Button, Checkbox } from 'antd'
import { useEffect, useRef } from 'react'
import { Clock, colourOf } from '#kit/ui/parts/clock.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { postsInWords } from '#kit/ui/parts/ahead.ts'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { t } from '../../text/text.ts'
import type { InboxItem } from '#kit/wire/work.ts'

/** Steps shown as buttons; the rest are on the record's page. */
const shownSteps = 2

export type RowProperties = {
  item: InboxItem
  /** Where the keyboard stands. */
  here: boolean
  chosen: boolean
  choose: (chosen: boolean) => void
  act: (transition: string) => void
}

/** Whose work it is, where it is not one's own. */
const whoIn = ({ list, who }: InboxItem): string | null => {
  return list !== 'help' || who.length === 0 ? null : postsInWords(who)
}

/** One thing that waits: what, where, whose it is, how much time is left, and the steps. */
export function InboxRow({ item, here, chosen, choose, act }: RowProperties) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const who = whoIn(item)
  return (
    <li ref={row} className={`inbox-row edge-${colourOf(item)}`} aria-current={here || undefined}>
      <Checkbox checked={chosen} onChange={(e) => choose(e.target.checked)} aria-label={t('inbox.choose', { title: item.title })} />
      <div className="inbox-what">
        <To href={`/registers/${item.register}/${item.id}`} className="inbox-title">
          {item.title}
        </To>
        <div className="quiet">
          {item.register_title} · {item.division_name}
          {who && ` · ${who}`}
          {item.list !== 'help' && item.transitions.length === 0 && ` · ${item.why}`}
        </div>
      </div>
      <div className="inbox-state">
        <StateTag colour={colourOf(item)}>{item.state_title}</StateTag>
      </div>
      <div className="inbox-due">
        <Clock {...item} />
      </div>
      <div className="inbox-steps" role="group" aria-label={`${t('inbox.act')}：${item.title}`}>
        {item.transitions.slice(0, shownSteps).map((s) => (
          <Button key={s.name} size="small" type={s.usual ? 'primary' : 'default'} onClick={() => act(s.name)}>
            {s.title}
          </Button>
        ))}
        {item.transitions.length === 0 && (
          <To href={`/registers/${item.register}/${item.id}`} className="nowrap">
            {t('inbox.open_record')}
          </To>
        )}
      </div>
    </li>
  )
}
