import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ApiProblem, send } from '../../api.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import { Icon } from '../icon.tsx'
import { FieldValue } from './value.tsx'

type Properties = { record: Rec; field: FieldDefinition }

/** A masked value; who may see it gives a reason first, and the showing is audited. It is forgotten with the page. */
export function Masked({ record, field }: Properties) {
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<{ value: unknown } | null>(null)
  if (shown) return <FieldValue field={field} value={shown.value} refs={record.refs} />
  return (
    <span className="row tight">
      <span title={t('value.hidden')}>{String(record[field.name] ?? '')}</span>
      {field.sensitive?.can_reveal ? (
        <Button size="small" icon={<Icon name="eye" size={14} />} onClick={() => setAsking(true)} aria-label={t('reveal.title', { field: field.title })}>
          {t('reveal.button')}
        </Button>
      ) : (
        <small className="quiet">{t('reveal.none')}</small>
      )}
      {asking && (
        <Ask
          record={record}
          field={field}
          close={() => setAsking(false)}
          show={(value) => {
            setShown({ value })
            setAsking(false)
          }}
        />
      )}
    </span>
  )
}

function Ask({ record, field, close, show }: Properties & { close: () => void; show: (value: unknown) => void }) {
  const [reason, setReason] = useState('')
  const ask = useMutation({
    mutationFn: () =>
      send<{ value: unknown }>('POST', `/api/registers/${record.register}/records/${record.id}/reveal`, { field: field.name, reason: reason.trim() }),
    onSuccess: ({ value }) => show(value),
  })
  return (
    <Modal
      open
      title={t('reveal.title', { field: field.title })}
      onCancel={close}
      okText={t('reveal.submit')}
      cancelText={t('action.cancel')}
      okButtonProps={{ disabled: reason.trim().length < 2, loading: ask.isPending }}
      onOk={() => ask.mutate()}
    >
      <p>{t('reveal.help', { purpose: field.sensitive?.purpose ?? '' })}</p>
      <label htmlFor="reveal-reason">{t('reveal.reason')}</label>
      <Input.TextArea id="reveal-reason" autoFocus rows={2} value={reason} onChange={(e) => setReason(e.target.value)} placeholder={t('reveal.reason_help')} />
      {ask.error && (
        <Alert className="gap-above" type="error" role="alert" showIcon title={ask.error instanceof ApiProblem ? ask.error.title : ask.error.message} />
      )}
    </Modal>
  )
}
