import { Alert } from 'antd'
import { useMemo, useState } from 'react'
import { ApiProblem } from '../../api.ts'
import { semicolon, t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import type { FieldProblem } from '#kit/wire/system.ts'
import type { Place } from '../evidence.ts'
import { FieldInput } from './input.tsx'
import { FormField } from './form-field.tsx'
import { SamePlaceContext } from './same-place.ts'

export type FormValues = Record<string, unknown>
type Properties = {
  fields: readonly FieldDefinition[]
  values: FormValues
  onChange: (name: string, value: unknown) => void
  problems: readonly FieldProblem[]
  required: ReadonlySet<string>
  /** Makes ids of inputs unique on the page. */
  prefix: string
  refs?: Rec['refs']
  files?: Rec['evidence_files']
  bounds?: Rec['evidence_bounds']
  /** The place of the record, which photos are held against. */
  from?: Place | null
}

/** Fields in one column. */
export function FieldsForm({ fields, values, onChange, problems, required, prefix, refs, files, bounds, from = null }: Properties) {
  const told = new Set<string>()
  const [last, tell] = useState<string | null>(null)
  const same = useMemo(() => ({ last, tell }), [last])
  return (
    <SamePlaceContext value={same}>
      {fields.map((field) => {
        const own = problems.find((p) => p.field === field.name)?.message
        // One refusal that names several fields marks them all and is told once.
        const again = own !== undefined && told.has(own)
        if (own) told.add(own)
        const below = problems.filter((p) => p.field.startsWith(`${field.name}.`)).map((p) => ({ ...p, field: p.field.slice(field.name.length + 1) }))
        const needed = { ...field, required: required.has(field.name) }
        return (
          <FormField key={field.name} id={`${prefix}-${field.name}`} field={needed} {...(own ? { problem: own, again } : {})}>
            {(input) => (
              <FieldInput
                {...input}
                field={needed}
                value={values[field.name]}
                onChange={(v) => onChange(field.name, v)}
                refs={refs}
                problems={below}
                readFile={(id) => files?.[id]}
                judged={{ from, bounds: bounds?.[field.name] }}
              />
            )}
          </FormField>
        )
      })}
    </SamePlaceContext>
  )
}

/** What the server said that belongs to no field shown; what belongs to one is told there. */
export function FormAlert({ error, shown }: { error: unknown; shown: readonly string[] }) {
  if (!error) return null
  const problem = error instanceof ApiProblem ? error : null
  const elsewhere = (problem?.errors ?? []).filter((e) => !shown.some((name) => e.field === name || e.field.startsWith(`${name}.`)))
  if (problem && problem.errors.length > 0 && elsewhere.length === 0) return null
  const title = problem?.title ?? (error instanceof Error ? error.message : String(error))
  const rest = elsewhere.map((e) => e.message).filter((m) => m !== title)
  return <Alert className="gap" type="error" role="alert" showIcon title={title} description={rest.length > 0 ? rest.join(semicolon()) : problem?.detail} />
}

/** Brings the first field that needs mending into view. */
export function showFirstProblem(prefix: string, problems: readonly FieldProblem[]): void {
  const [first] = problems
  if (!first) return
  const id = `${prefix}-${first.field.replaceAll('.', '-')}`
  requestAnimationFrame(() => {
    const input = document.getElementById(id) ?? document.getElementById(`${prefix}-${first.field.split('.')[0]}`)
    input?.scrollIntoView({ block: 'center' })
    input?.focus()
  })
}

/** Problems counted for the eye that starts at the top. */
export const ProblemCount = ({ n }: { n: number }) =>
  n > 0 ? <Alert className="gap" type="error" role="alert" showIcon title={t('form.problems', { n })} /> : null
