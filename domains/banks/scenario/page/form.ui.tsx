import { Segmented, Switch } from 'antd'
import type { ApiProblem } from '#kit/ui/api.ts'
import { FormField } from '#kit/ui/parts/fields/form-field.tsx'
import { FieldInput } from '#kit/ui/parts/fields/input.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import type { FieldProblem } from '#kit/wire/system.ts'
import type { Shape } from './fields.ui.ts'
import type { Filled } from './input.ui.ts'

const t = catalogue({
  title: '试什么',
  action: '做什么',
  planting: '造林',
  fire: '火灾',
  harvest: '采伐',
  occupation: '占用',
  from: '林分',
  plot: '本市的小班',
  stand: '自己写明',
  replants: '之后更新造林',
  bare: '造林按在无立木的林地上进行推算。',
})

type Properties = {
  shape: Shape
  fields: readonly FieldDefinition[]
  filled: Filled
  missing: readonly FieldProblem[]
  /** what the server had against it */
  refused: ApiProblem | null
  set: (change: Readonly<Record<string, string | null>>) => void
}

/** What is tried: the act, the stand it befalls, and how much. */
export function ScenarioForm({ shape: { action, of_record, replants }, fields, filled, missing, refused, set }: Properties) {
  const beginsWith = (part: string) => fields.filter((f) => f.name.startsWith(part))
  const stand = [...beginsWith('sub_compartment'), ...beginsWith('stand.')]
  const replanting = beginsWith('replant.')
  const own = fields.filter((f) => !stand.includes(f) && !replanting.includes(f))
  const problemOf = (name: string): string | undefined => {
    const typed = filled[name] ? missing.find((p) => p.field === name) : undefined
    return (typed ?? refused?.errors.find((e) => e.field === name || (name === 'start' && e.field === 'year')))?.message
  }
  const draw = (field: FieldDefinition) => {
    const problem = problemOf(field.name)
    return (
      <FormField key={field.name} id={`scenario-${field.name.replace('.', '-')}`} field={field} {...(problem ? { problem } : {})}>
        {(given) => (
          <FieldInput
            field={field}
            value={filled[field.name] ?? null}
            onChange={(value) => set({ [field.name]: value === null ? null : String(value) })}
            {...given}
          />
        )}
      </FormField>
    )
  }
  return (
    <section className="card scenario-form drawer-form" aria-labelledby="scenario-form-title">
      <h2 id="scenario-form-title">{t('title')}</h2>
      <Segmented
        block
        className="gap"
        aria-label={t('action')}
        value={action}
        onChange={(next) => set({ action: next === 'planting' ? null : next })}
        options={(['planting', 'fire', 'harvest', 'occupation'] as const).map((a) => ({ value: a, label: t(a) }))}
      />
      {action === 'planting' ? (
        <p className="quiet small">{t('bare')}</p>
      ) : (
        <>
          <Segmented
            block
            className="gap"
            aria-label={t('from')}
            value={of_record ? 'plot' : 'stand'}
            onChange={(from) => set({ from: from === 'plot' ? null : from })}
            options={(['plot', 'stand'] as const).map((from) => ({ value: from, label: t(from) }))}
          />
          {stand.map(draw)}
        </>
      )}
      {own.map(draw)}
      {(action === 'fire' || action === 'harvest') && (
        <>
          <label className="row gap">
            <Switch checked={replants} onChange={(on) => set({ replants: on ? '1' : null })} />
            {t('replants')}
          </label>
          {replanting.map(draw)}
        </>
      )}
    </section>
  )
}
