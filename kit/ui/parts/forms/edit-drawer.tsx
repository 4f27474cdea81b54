import { said } from '../../text/language.ts'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { ApiProblem, send } from '../../api.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'
import { pointIn } from '../evidence.ts'
import { FieldsForm, FormAlert, type FormValues } from '../fields/form.tsx'
import { wireValues } from '../fields/wire-values.ts'
import { keepRecord, renewRecord } from '../records.ts'
import { useFocusBack } from '../use-focus-back.ts'
import { fieldsOfKind } from './kinds.ts'
import { useDraft } from './draft.ts'
import { useProblems } from './use-problems.ts'

type Properties = { definition: RegisterDefinition; record: Rec; close: () => void }

const reasonField = (): FieldDefinition => ({
  name: 'reason',
  kind: 'text',
  title: t('form.reason'),
  help: t('form.reason_help'),
  required: false,
  long: true,
  max_length: 2000,
})

/** Corrects fields without a step; only what was changed is sent, so that others' changes stay. */
export function EditDrawer({ definition, record, close }: Properties) {
  useFocusBack()
  const { message } = App.useApp()
  const fields = fieldsOfKind(definition, record).filter((f) => !f.later && !f.system && f.name !== definition.kinds?.field)
  const shown = [...fields, reasonField()]
  const masked = new Set(record.masked ?? [])
  const initial: FormValues = Object.fromEntries(fields.filter((f) => !masked.has(f.name)).map((f) => [f.name, record[f.name]]))
  const draft = useDraft(`${record.register}.${record.id}.edit`, initial)
  const changed = shown.filter((f) => JSON.stringify(draft.values[f.name] ?? null) !== JSON.stringify(initial[f.name] ?? null))
  const required = new Set(fields.filter((f) => f.required && !masked.has(f.name)).map((f) => f.name))
  const told = useProblems({ fields, values: draft.values, required, prefix: 'edit', bounds: record.evidence_bounds })
  const save = useMutation({
    mutationFn: () =>
      send<Rec>('PATCH', `/api/registers/${record.register}/records/${record.id}`, wireValues(changed, draft.values), { version: record.version }),
    onSuccess: (after) => {
      draft.drop()
      keepRecord(after)
      void message.success(t('record.saved'))
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
    <Drawer open onClose={close} title={t('record.edit_title')} size={560} destroyOnHidden>
      <form
        className="drawer-form"
        onSubmit={(e) => {
          e.preventDefault()
          told.submit(() => save.mutate())
        }}
        noValidate
      >
        <p>
          <strong>{said(record.title)}</strong>
        </p>
        <FormAlert error={told.error} shown={shown.map((f) => f.name)} />
        <FieldsForm
          fields={shown}
          values={draft.values}
          onChange={draft.set}
          problems={told.problems}
          required={required}
          prefix="edit"
          refs={record.refs}
          files={record.evidence_files}
          bounds={record.evidence_bounds}
          from={pointIn(record, definition.map?.geometry)}
        />
        <div className="drawer-actions">
          <Button type="primary" htmlType="submit" loading={save.isPending} disabled={changed.length === 0}>
            {t('action.save')}
          </Button>
          <Button onClick={close}>{t('action.cancel')}</Button>
          <span className="quiet">{t('record.changed_n', { n: changed.length })}</span>
        </div>
      </form>
    </Drawer>
  )
}
