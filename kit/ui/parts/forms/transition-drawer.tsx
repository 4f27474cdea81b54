import { said } from '../../text/language.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { ApiProblem, send } from '../../api.ts'
import { comma, t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition, TransitionDefinition } from '#kit/wire/registers.ts'
import { ArrivalNote } from '../arrival-note.tsx'
import { ErrorPage } from '../error-page.tsx'
import { pointIn } from '../evidence.ts'
import { kept } from '#kit/register/field-of-kind.ts'
import { FieldsForm, FormAlert, type FormValues } from '../fields/form.tsx'
import { wireValues } from '../fields/wire-values.ts'
import { definitionOf, keepRecord, recordOf, renewRecord } from '../records.ts'
import { SkeletonPage } from '../skeletons.tsx'
import { useFocusBack } from '../use-focus-back.ts'
import { useDraft } from './draft.ts'
import { Effects } from './effects.tsx'
import { stepFields } from './step-fields.ts'
import { useProblems } from './use-problems.ts'
import { useTrial } from './use-trial.ts'

type Properties = { register: string; id: string; transition: string; close: () => void; done?: (record: Rec) => void }

/** Takes one step of a record, without leaving the place where one is. */
export function TransitionDrawer({ register, id, transition, close, done }: Properties) {
  useFocusBack()
  const definition = useQuery(definitionOf(register))
  const record = useQuery(recordOf(register, id))
  const step = definition.data?.transitions.find((s) => s.name === transition)
  const error = definition.error ?? record.error
  return (
    <Drawer open onClose={close} title={step?.title ?? ''} size={480} destroyOnHidden>
      {error ? (
        <ErrorPage error={error} />
      ) : definition.data && record.data && step ? (
        <Step key={record.data.version} definition={definition.data} record={record.data} step={step} close={close} done={done} />
      ) : (
        <SkeletonPage />
      )}
    </Drawer>
  )
}

/** A field with the choices that the others leave it. */
const narrowed = (field: FieldDefinition, left: readonly string[] | undefined): FieldDefinition =>
  left && field.choices ? { ...field, choices: kept(field.choices, left) } : field

const startingWith = (record: Rec, fields: readonly FieldDefinition[]): FormValues =>
  Object.fromEntries(fields.filter((f) => f.name !== 'reason' && !record.masked?.includes(f.name)).map((f) => [f.name, record[f.name]]))

type StepProperties = { definition: RegisterDefinition; record: Rec; step: TransitionDefinition; close: () => void; done: Properties['done'] }

function Step({ definition, record, step, close, done }: StepProperties) {
  const { message } = App.useApp()
  const { fields, required } = stepFields(definition, record, step)
  const draft = useDraft(`${record.register}.${record.id}.${step.name}`, startingWith(record, fields))
  const closed = record.transitions.find((s) => s.name === step.name && !s.allowed)
  const foreseen = useTrial({ record, step: step.name, fields, values: draft.values, when: closed === undefined })
  const told = useProblems({ fields, values: draft.values, required, prefix: 'step', bounds: record.evidence_bounds, foreseen })
  const choices = foreseen?.trial.choices ?? {}
  const [key] = useState(() => crypto.randomUUID())
  const take = useMutation({
    mutationFn: () =>
      send<Rec>('POST', `/api/registers/${record.register}/records/${record.id}/transitions/${step.name}`, wireValues(fields, draft.values), {
        version: record.version,
        key,
      }),
    onSuccess: (after) => {
      draft.drop()
      keepRecord(after)
      void message.success(t('record.done', { step: step.title, state: after.state_title }))
      done?.(after)
      close()
    },
    onError: (error) => {
      told.refuse(error)
      if (!(error instanceof ApiProblem) || error.status !== 412) return
      void message.warning(t('record.stale'), 6)
      void renewRecord(record)
    },
  })
  return (
    <form
      className="drawer-form"
      onSubmit={(e) => {
        e.preventDefault()
        told.submit(() => take.mutate())
      }}
      noValidate
    >
      <p>
        <strong>{said(record.title)}</strong>
        <br />
        <span className="quiet">
          {record.division_name} · {record.state_title} → {step.to ? definition.states[step.to] : record.state_title}
        </span>
      </p>
      {!step.aside && <ArrivalNote record={record} />}
      {step.warning && <Alert className="gap" type="warning" showIcon title={step.warning} />}
      {step.basis.length > 0 && <p className="quiet">{t('record.basis', { basis: step.basis.join(comma()) })}</p>}
      {draft.restored && (
        <p className="quiet row">
          {t('form.draft_found')}
          <Button size="small" type="link" onClick={draft.drop}>
            {t('form.draft_drop')}
          </Button>
        </p>
      )}
      {closed && <Alert className="gap" type="warning" showIcon title={t('record.not_now', { reason: closed.reason ?? '' })} />}
      <FormAlert error={told.error} shown={fields.map((f) => f.name)} />
      {!told.error && told.besides.map((title) => <Alert key={title} className="gap" type="warning" showIcon title={t('record.would_refuse', { title })} />)}
      <FieldsForm
        fields={fields.map((f) => narrowed(f, choices[f.name]))}
        values={draft.values}
        onChange={draft.set}
        problems={told.problems}
        required={required}
        prefix="step"
        refs={record.refs}
        files={record.evidence_files}
        bounds={record.evidence_bounds}
        from={pointIn(record, definition.map?.geometry)}
      />
      {fields.length === 0 && !closed && <p>{t('record.nothing_to_fill', { step: step.title })}</p>}
      <Effects trial={foreseen?.trial} />
      <div className="drawer-actions">
        <Button
          type="primary"
          htmlType="submit"
          disabled={closed !== undefined}
          loading={take.isPending}
          danger={Boolean(step.warning)}
          autoFocus={fields.length === 0}
        >
          {step.title}
        </Button>
        <Button onClick={close}>{t('action.cancel')}</Button>
      </div>
    </form>
  )
}
