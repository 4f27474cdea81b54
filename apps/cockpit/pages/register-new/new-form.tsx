import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useLocation, useSearch } from 'wouter'
import { newId } from '#kit/register/id.ts'
import { send } from '#kit/ui/api.ts'
import { keepPlace, useAddress } from '#kit/ui/address.ts'
import { pointIn } from '#kit/ui/parts/evidence.ts'
import { FieldsForm, FormAlert, type FormValues, ProblemCount } from '#kit/ui/parts/fields/form.tsx'
import { problemsOf, wireValues } from '#kit/ui/parts/fields/wire-values.ts'
import { useDraft } from '#kit/ui/parts/forms/draft.ts'
import { firstKind, newFieldsOf } from '#kit/ui/parts/forms/kinds.ts'
import { Effects } from '#kit/ui/parts/forms/effects.tsx'
import { useProblems } from '#kit/ui/parts/forms/use-problems.ts'
import { useCreationTrial } from '#kit/ui/parts/forms/use-trial.ts'
import { sectionsOf } from '#kit/ui/parts/forms/sections.ts'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { keepRecord } from '#kit/ui/parts/records.ts'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'
import { headFields } from './head-fields.ts'

/** One column in sections; a draft is kept on this device, and the record's id with it, so that sending twice makes one. */
export function NewForm({ definition }: { definition: RegisterDefinition }) {
  const me = useSession()
  const { message } = App.useApp()
  const [parameters] = useAddress()
  const search = useSearch()
  const [, go] = useLocation()
  const head = headFields(definition)
  const place = parameters.get('division') ?? (me.scope.level === 'village' || me.scope.level === 'township' ? me.scope.code : null)
  const draft = useDraft(`${definition.register}.new`, {
    id: newId(),
    division: place,
    ...firstKind(definition),
    ...(definition.start.length > 1 ? { state: definition.start[0] } : {}),
  })
  const fields = newFieldsOf(definition, draft.values).filter((f) => !f.later && !f.system)
  const required = new Set(['division', ...fields.filter((f) => f.required).map((f) => f.name)])
  const all: FieldDefinition[] = [...head, ...fields]
  const bodyOf = (values: FormValues) => ({ id: values['id'], ...written(wireValues(all, values)) })
  const filled = problemsOf(all, draft.values, required).length === 0
  const foreseen = useCreationTrial(definition.register, bodyOf, draft.values, filled)
  const told = useProblems({ fields: all, values: draft.values, required, prefix: 'new', foreseen })
  const create = useMutation({
    mutationFn: () => send<Rec>('POST', `/api/registers/${definition.register}/records`, bodyOf(draft.values), { key: String(draft.values['id']) }),
    onSuccess: (record) => {
      draft.drop()
      keepRecord(record)
      void message.success(t('form.created'))
      go(keepPlace(`/registers/${definition.register}/${record.id}`, search))
    },
    onError: told.refuse,
  })
  const sections = [{ key: 'head', title: t('section.head'), fields: head }, ...sectionsOf(fields)]
  return (
    <form
      className="new-form"
      onSubmit={(e) => {
        e.preventDefault()
        told.submit(() => create.mutate())
      }}
      noValidate
    >
      <PageHead
        title={t('register.new_title', { title: definition.title })}
        sub={draft.restored ? t('form.draft_found') : t('form.new_help')}
        actions={
          draft.restored || draft.touched ? (
            <Button type="text" onClick={draft.drop}>
              {t('form.draft_drop')}
            </Button>
          ) : undefined
        }
      />
      <ProblemCount n={told.own.length} />
      <FormAlert error={told.error} shown={all.map((f) => f.name)} />
      {!told.error && told.besides.map((title) => <Alert key={title} className="gap" type="warning" showIcon title={t('record.would_refuse', { title })} />)}
      {sections.map((s) => (
        <section key={s.key} className="card" aria-labelledby={`new-section-${s.key}`}>
          <h2 id={`new-section-${s.key}`}>{s.title}</h2>
          <FieldsForm
            fields={s.fields}
            values={draft.values}
            onChange={draft.set}
            problems={told.problems}
            required={required}
            prefix="new"
            from={pointIn(draft.values, definition.map?.geometry)}
          />
        </section>
      ))}
      <Effects trial={foreseen?.trial} />
      <div className="form-actions">
        <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
          {t('form.submit')}
        </Button>
        <Button size="large" onClick={() => window.history.back()}>
          {t('action.cancel')}
        </Button>
        <span className="quiet" role="status">
          {draft.touched ? t('form.draft_kept') : ''}
        </span>
      </div>
    </form>
  )
}

/** What is empty need not be sent with a new record. */
const written = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0)))
