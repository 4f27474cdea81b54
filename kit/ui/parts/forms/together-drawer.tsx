import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { send } from '../../api.ts'
import { queryClient } from '../../query.ts'
import { comma, t } from '../../text/text.ts'
import type { Together } from '#kit/wire/records.ts'
import type { RegisterDefinition, TransitionDefinition } from '#kit/wire/registers.ts'
import { ErrorPage } from '../error-page.tsx'
import { FieldsForm, FormAlert, type FormValues } from '../fields/form.tsx'
import { wireValues } from '../fields/wire-values.ts'
import { To } from '../link.tsx'
import { definitionOf } from '../records.ts'
import { SkeletonPage } from '../skeletons.tsx'
import { useFocusBack } from '../use-focus-back.ts'
import { readPasted, type Titled } from './pasted.ts'
import { stepFields } from './step-fields.ts'
import { useTogetherTrial } from './use-trial.ts'
import { useProblems } from './use-problems.ts'

/** `kind` of a record where it is known; else the server says which of the fields it has not. */
export type Many = { register: string; step: string; records: readonly (Titled & { readonly version?: number; readonly kind?: string })[] }
type Properties = Many & { close: () => void; done: () => void }

/** Takes one step of several records: fields once for all, or each its own from a sheet; what is refused is listed, the rest done. */
export function TogetherDrawer({ register, step: name, records, close, done }: Properties) {
  useFocusBack()
  const definition = useQuery(definitionOf(register))
  const step = definition.data?.transitions.find((s) => s.name === name)
  return (
    <Drawer open onClose={close} title={step ? t('together.title', { step: step.title, n: records.length }) : ''} size={520} destroyOnHidden>
      {definition.error ? (
        <ErrorPage error={definition.error} />
      ) : definition.data && step ? (
        <Form definition={definition.data} step={step} records={records} close={close} done={done} />
      ) : (
        <SkeletonPage />
      )}
    </Drawer>
  )
}

const refresh = (register: string): void => {
  for (const key of [['inbox'], ['registers'], ['overview'], ['related'], ['records', register], ['record', register], ['history', register]])
    void queryClient.invalidateQueries({ queryKey: key })
}

const takeAll = (register: string, step: string, body: object, key: string): Promise<Together> =>
  send<Together>('POST', `/api/registers/${register}/transitions/${step}`, body, { key })

type FormProperties = { definition: RegisterDefinition; step: TransitionDefinition; records: Many['records']; close: () => void; done: () => void }

function Form({ definition, step, records, close, done }: FormProperties) {
  const kinds = new Set(records.flatMap((r) => r.kind ?? []))
  // no one record: the fields of all kinds, of which those stay that some record here has
  const all = stepFields({ ...definition, kinds: undefined }, {}, step)
  const fields = all.fields.filter((f) => !f.kinds || kinds.size === 0 || f.kinds.some((k) => kinds.has(k)))
  const required = new Set([...all.required].filter((name) => fields.some((f) => f.name === name)))
  const [values, setValues] = useState<FormValues>({})
  const [sheet, setSheet] = useState('')
  const pasted = readPasted(sheet, records, fields)
  const covered = (name: string): boolean => records.every((r) => (pasted.fields.get(r.id)?.[name] ?? null) !== null)
  const asked = fields.filter((f) => !covered(f.name))
  const told = useProblems({ fields: asked, values, required: new Set([...required].filter((n) => !covered(n))), prefix: 'together' })
  const [key] = useState(() => crypto.randomUUID())
  const body = { records: records.map(({ id, version }) => ({ id, version, fields: pasted.fields.get(id) })), fields: wireValues(asked, values) }
  const whole = told.lacking === 0 && pasted.problems.length === 0
  const foreseen = useTogetherTrial(definition.register, step.name, body, whole)
  const take = useMutation({
    mutationFn: () => takeAll(definition.register, step.name, body, key),
    onSuccess: () => refresh(definition.register),
    onError: told.refuse,
  })
  const finish = () => {
    done()
    close()
  }
  if (take.data) return <Outcome definition={definition} step={step} records={records} outcome={take.data} finish={finish} />
  return (
    <form
      className="drawer-form"
      onSubmit={(e) => {
        e.preventDefault()
        told.submit(() => take.mutate())
      }}
      noValidate
    >
      <details open={records.length <= 5}>
        <summary>{t('together.records', { n: records.length })}</summary>
        <ul>
          {records.map((r) => (
            <li key={r.id}>{r.title}</li>
          ))}
        </ul>
      </details>
      {step.warning && <Alert className="gap" type="warning" showIcon title={step.warning} />}
      <FormAlert error={told.error} shown={asked.map((f) => f.name)} />
      {asked.length > 0 && <p className="quiet">{t('together.same_for_all')}</p>}
      <FieldsForm
        fields={asked}
        values={values}
        onChange={(name, value) => setValues((now) => ({ ...now, [name]: value }))}
        problems={told.problems}
        required={required}
        prefix="together"
      />
      {fields.length > 0 && (
        <details className="gap">
          <summary>{t('together.sheet')}</summary>
          <p className="quiet small">{t('together.sheet_help', { titles: fields.map((f) => f.title).join(comma()) })}</p>
          <Input.TextArea rows={5} value={sheet} onChange={(e) => setSheet(e.target.value)} aria-label={t('together.sheet')} />
          {sheet !== '' && <p className="quiet small">{t('together.sheet_read', { n: pasted.fields.size })}</p>}
          {pasted.problems.map((p) => (
            <Alert key={p} type="warning" showIcon title={p} />
          ))}
        </details>
      )}
      {foreseen && foreseen.refused.length > 0 && (
        <section className="effects" aria-live="polite">
          <strong>{t('together.would_refuse', { n: foreseen.refused.length, left: foreseen.done.length })}</strong>
          <Refused register={definition.register} records={records} refused={foreseen.refused} />
        </section>
      )}
      <div className="drawer-actions">
        <Button
          type="primary"
          htmlType="submit"
          loading={take.isPending}
          danger={Boolean(step.warning)}
          disabled={pasted.problems.length > 0}
          autoFocus={fields.length === 0}
        >
          {t('together.submit', { step: step.title, n: records.length })}
        </Button>
        <Button onClick={close}>{t('action.cancel')}</Button>
      </div>
    </form>
  )
}

/** Records with the reason for which each was, or would be, refused. */
function Refused({ register, records, refused }: { register: string; records: Many['records']; refused: Together['refused'] }) {
  const titles = new Map(records.map((r) => [r.id, r.title]))
  return (
    <ul className="refused">
      {refused.map((r) => (
        <li key={r.id}>
          <To href={`/registers/${register}/${r.id}`}>{titles.get(r.id) ?? r.id}</To>
          <div className="late-text">{r.title}</div>
        </li>
      ))}
    </ul>
  )
}

type OutcomeProperties = { definition: RegisterDefinition; step: TransitionDefinition; records: Many['records']; outcome: Together; finish: () => void }

/** What was done, what was refused and why; and a way back where the step has one. */
function Outcome({ definition, step, records, outcome, finish }: OutcomeProperties) {
  const back = definition.transitions.find((s) => s.name === step.undo && s.allowed)
  const undo = useMutation({
    mutationFn: (to: TransitionDefinition) =>
      takeAll(
        definition.register,
        to.name,
        {
          records: outcome.done.map(({ id, version }) => ({ id, version })),
          fields: to.reason ? { reason: t('together.undo_reason', { step: step.title }) } : {},
        },
        crypto.randomUUID(),
      ),
    onSuccess: () => refresh(definition.register),
  })
  return (
    <div className="drawer-form" role="status">
      <p>
        <strong>{t('together.done', { n: outcome.done.length })}</strong>
        {outcome.refused.length > 0 && ` ${t('together.refused', { n: outcome.refused.length })}`}
      </p>
      {undo.data && <Alert className="gap" type="info" showIcon title={t('together.undone', { n: undo.data.done.length, left: undo.data.refused.length })} />}
      {undo.error && <FormAlert error={undo.error} shown={[]} />}
      {outcome.refused.length > 0 && <Refused register={definition.register} records={records} refused={outcome.refused} />}
      <div className="drawer-actions">
        <Button type="primary" onClick={finish} autoFocus>
          {t('together.close')}
        </Button>
        {back && outcome.done.length > 0 && !undo.data && (
          <Button loading={undo.isPending} onClick={() => undo.mutate(back)}>
            {t('together.undo', { step: step.title })}
          </Button>
        )}
      </div>
    </div>
  )
}
