import { Button, Input } from 'antd'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { nameOf } from './coefficients.ui.tsx'
import { changed, dropped, wrongWith, type Changes } from './replacement.ui.ts'
import type { Coefficient, Replacement } from '../wire.ts'

const t = catalogue({
  now: '现值',
  value: '新值',
  value_of: '{name}的新值',
  source: '来源',
  source_of: '{name}新值的来源',
  source_help: '文献、样地或检测报告',
  drop_of: '不替换{name}',
  not_a_number: '填一个数',
  unchanged: '与现值相同',
})

type Properties = { coefficients: readonly Coefficient[]; changes: Changes; change: (to: Changes) => void }

/** A new value and its source for each coefficient that was taken up. */
export function ChangeFields({ coefficients, changes, change }: Properties) {
  const byKey = new Map(coefficients.map((c) => [c.key, c]))
  return (
    <ul className="changes-list">
      {changes.map((c) => {
        const coefficient = byKey.get(c.key)
        return (
          coefficient && (
            <OneChange
              key={c.key}
              coefficient={coefficient}
              of={c}
              set={(part) => change(changed(changes, c.key, part))}
              drop={() => change(dropped(changes, c.key))}
            />
          )
        )
      })}
    </ul>
  )
}

type OneProperties = { coefficient: Coefficient; of: Replacement; set: (part: Partial<Omit<Replacement, 'key'>>) => void; drop: () => void }

function OneChange({ coefficient, of, set, drop }: OneProperties) {
  const name = nameOf(coefficient)
  const wrong = wrongWith(of, coefficient.value)
  const id = `change-${coefficient.key}`
  return (
    <li>
      <header className="row">
        <strong className="grow">{name}</strong>
        <Button size="small" type="text" icon={<Icon name="close" size={14} />} aria-label={t('drop_of', { name })} onClick={drop} />
      </header>
      <div className="change-fields">
        <span>{t('now')}</span>
        <Quantity value={coefficient.value} unit={coefficient.unit || undefined} />
        <span aria-hidden="true">{t('value')}</span>
        <div>
          <Input
            autoFocus
            inputMode="decimal"
            maxLength={30}
            value={of.value}
            suffix={coefficient.unit || undefined}
            status={wrong === 'not_a_number' ? 'error' : ''}
            aria-label={t('value_of', { name })}
            aria-describedby={wrong ? id : undefined}
            onFocus={(e) => e.target.select()}
            onChange={(e) => set({ value: e.target.value })}
          />
          {wrong && (
            <small id={id} className={wrong === 'not_a_number' ? 'problem' : 'quiet'}>
              {t(wrong)}
            </small>
          )}
        </div>
        <span aria-hidden="true">{t('source')}</span>
        <Input
          maxLength={300}
          value={of.source}
          placeholder={t('source_help')}
          aria-label={t('source_of', { name })}
          onChange={(e) => set({ source: e.target.value })}
        />
      </div>
    </li>
  )
}
