import { Input, Radio } from 'antd'
import { catalogue } from '#kit/ui/text/text.ts'
import type { ChecklistTold } from '../wire.ts'
import './check.ui.css'

const t = catalogue({
  list: '检查表：{title}',
  good: '符合',
  bad: '不符合',
  not_here: '不涉及',
  note: '不符合的情况',
  note_of: '“{item}”的情况',
})

export type Answer = { readonly result: 'good' | 'bad' | 'not_here'; readonly note?: string }
type Properties = {
  told: ChecklistTold
  answers: Readonly<Record<string, Answer>>
  change: (answers: Readonly<Record<string, Answer>>) => void
}

/** The items of a checklist, each with three answers; what is not in order is described where it stands. */
export function Checklist({ told, answers, change }: Properties) {
  const set = (code: string, more: Partial<Answer>) => change({ ...answers, [code]: { ...(answers[code] ?? { result: 'good' }), ...more } })
  return (
    <fieldset className="checklist">
      <legend>{t('list', { title: told.title ?? '' })}</legend>
      <ol>
        {told.items.map((item) => (
          <li key={item.code}>
            <div id={`item-${item.code}`}>
              {item.title} <small className="quiet">{item.basis}</small>
            </div>
            <Radio.Group
              aria-labelledby={`item-${item.code}`}
              optionType="button"
              value={answers[item.code]?.result ?? null}
              onChange={(e) => set(item.code, { result: e.target.value as Answer['result'] })}
              options={(['good', 'bad', 'not_here'] as const).map((value) => ({ value, label: t(value) }))}
            />
            {answers[item.code]?.result === 'bad' && (
              <Input
                aria-label={t('note_of', { item: item.title })}
                placeholder={t('note')}
                maxLength={500}
                value={answers[item.code]?.note ?? ''}
                onChange={(e) => set(item.code, { note: e.target.value })}
              />
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
