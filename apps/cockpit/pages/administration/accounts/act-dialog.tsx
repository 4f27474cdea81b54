import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { ApiProblem, send } from '#kit/ui/api.ts'
import { t } from '../../../text/text.ts'
import type { Account, Issued } from './queries.ts'

export type Act = 'reset' | 'lock' | 'unlock' | 'end_sessions'

/** Asks why, then does it; a new initial password is told to the page. */
export function ActDialog({ act, account, told, close }: { act: Act; account: Account; told: (issued: Issued) => void; close: () => void }) {
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const acting = useMutation({
    mutationFn: () => send<Issued | Account>('POST', `/api/accounts/${account.id}/${act.replace('_', '-')}`, { reason }),
    onSuccess: async (answer) => {
      if ('initial_password' in answer) told(answer)
      close()
      await client.invalidateQueries({ queryKey: ['accounts'] })
    },
  })
  const problem = acting.error
  return (
    <Modal
      open
      onCancel={close}
      title={t('accounts.act_on', { act: t(`accounts.${act}`), username: account.username })}
      okText={t('accounts.confirm')}
      cancelText={t('accounts.cancel')}
      confirmLoading={acting.isPending}
      okButtonProps={{ disabled: reason.trim().length < 2 }}
      onOk={() => acting.mutate()}
    >
      <label>
        {t('accounts.reason')}
        <Input.TextArea value={reason} maxLength={500} autoSize={{ minRows: 2 }} onChange={(e) => setReason(e.target.value)} />
      </label>
      {problem && (
        <p className="problem" role="alert">
          {problem instanceof ApiProblem ? problem.title : problem.message}
        </p>
      )}
    </Modal>
  )
}
