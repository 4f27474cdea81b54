import { Button } from 'antd'
import { Clock, colourOf } from '#kit/ui/parts/clock.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { t } from '../../text/text.ts'
import type { InboxItem } from '#kit/wire/work.ts'

/** Steps shown as buttons; the rest are on the record's page. */
const shownSteps = 3

/** One thing that waits: what, where, why it came to me, how much time is left, and the steps. */
export function InboxRow({ item, act }: { item: InboxItem; act: (transition: string) => void }) {
  return (
    <li className={`inbox-row edge-${colourOf(item)}`}>
      <div className="inbox-what">
        <To href={`/registers/${item.register}/${item.id}`} className="inbox-title">
          {item.title}
        </To>
        <div className="quiet">
          {item.register_title} · {item.division_name}
        </div>
        <div className="quiet small" title={t('inbox.why')}>
          {item.why}
        </div>
      </div>
      <div className="inbox-state">
        <StateTag colour={colourOf(item)}>{item.state_title}</StateTag>
      </div>
      <div className="inbox-due">
        <Clock {...item} />
      </div>
      <div className="inbox-steps" role="group" aria-label={`${t('inbox.act')}：${item.title}`}>
        {item.transitions.slice(0, shownSteps).map((s, i) => (
          <Button key={s.name} size="small" type={i === 0 ? 'primary' : 'default'} onClick={() => act(s.name)}>
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
