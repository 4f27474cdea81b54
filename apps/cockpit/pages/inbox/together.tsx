import { Button } from 'antd'
import { t } from '../../text/text.ts'
import type { InboxItem } from '#kit/wire/work.ts'

export type Doing = { register: string; step: string; records: readonly { id: string; title: string }[] }
type Properties = { items: readonly InboxItem[]; act: (doing: Doing) => void; clear: () => void }

/** Steps that all of some things of one register are open to. */
function commonSteps(items: readonly InboxItem[]) {
  const [first, ...others] = items
  return (first?.transitions ?? []).filter((step) => others.every((item) => item.transitions.some((s) => s.name === step.name)))
}

/** What can be done with the chosen ones in one go, register by register. */
export function TogetherBar({ items, act, clear }: Properties) {
  if (items.length === 0) return null
  return (
    <section className="bulk card gap row wrap" aria-label={t('inbox.chosen', { n: items.length })}>
      {[...Map.groupBy(items, (i) => i.register)].map(([register, own]) => {
        const steps = commonSteps(own)
        return (
          <div key={register} className="row">
            <strong>{t('inbox.chosen_of', { title: own[0]?.register_title ?? register, n: own.length })}</strong>
            {steps.map((s) => (
              <Button key={s.name} size="small" onClick={() => act({ register, step: s.name, records: own.map(({ id, title }) => ({ id, title })) })}>
                {s.title}
              </Button>
            ))}
            {steps.length === 0 && <span className="quiet">{t('inbox.none_together')}</span>}
          </div>
        )
      })}
      <Button type="link" size="small" onClick={clear}>
        {t('inbox.unchoose')}
      </Button>
    </section>
  )
}
