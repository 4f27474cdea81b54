import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { ApiProblem, get, send } from '#kit/ui/api.ts'
import type { Page } from '#kit/wire/door.ts'
import type { Rec } from '#kit/wire/records.ts'
import { t } from '../../../text/text.ts'
import type { Issued } from './queries.ts'

type Asked = { person: string; username: string }

/** Opens an account for a registered person. */
export function OpenAccount({ told }: { told: (issued: Issued) => void }) {
  const [shown, show] = useState(false)
  return (
    <>
      <Button type="primary" onClick={() => show(true)}>
        {t('accounts.open')}
      </Button>
      {shown && <Dialog told={told} close={() => show(false)} />}
    </>
  )
}

function Dialog({ told, close }: { told: (issued: Issued) => void; close: () => void }) {
  const [form] = Form.useForm<Asked>()
  const [text, setText] = useState('')
  const q = useDeferredValue(text.trim())
  const persons = useQuery({
    queryKey: ['reference', 'person', q],
    queryFn: ({ signal }) => get<Page<Rec>>('/api/registers/person/records', { q, limit: 20 }, signal),
  })
  const client = useQueryClient()
  const opening = useMutation({
    mutationFn: (asked: Asked) => send<Issued>('POST', '/api/accounts', asked),
    onSuccess: async (issued) => {
      told(issued)
      close()
      await client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const options = (persons.data?.items ?? []).map((p) => ({ value: p.id, label: `${p.title}（${p.division_name ?? ''}）` }))
  return (
    <Modal
      open
      onCancel={close}
      title={t('accounts.open')}
      okText={t('accounts.confirm')}
      cancelText={t('accounts.cancel')}
      confirmLoading={opening.isPending}
      onOk={() => form.submit()}
    >
      <p className="quiet">{t('accounts.open_help')}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(asked) => opening.mutate(asked)}>
        <Form.Item name="person" label={t('accounts.person_field')} rules={[{ required: true }]}>
          <Select showSearch={{ filterOption: false, onSearch: setText }} loading={persons.isFetching} options={options} />
        </Form.Item>
        <Form.Item name="username" label={t('accounts.username')} extra={t('accounts.username_help')} rules={[{ required: true }]}>
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
      </Form>
      {opening.error && (
        <p className="problem" role="alert">
          {opening.error instanceof ApiProblem ? opening.error.title : opening.error.message}
        </p>
      )}
    </Modal>
  )
}
