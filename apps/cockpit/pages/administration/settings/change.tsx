import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, InputNumber, Modal } from 'antd'
import { useDeferredValue, useState } from 'react'
import { ApiProblem, send } from '#kit/ui/api.ts'
import type { SettingEffect, SettingLine } from '#kit/wire/administration.ts'
import { t } from './text.ts'

const SHORTEST_REASON = 2

const words = (problem: Error): string => (problem instanceof ApiProblem ? problem.title : problem.message)

/** Another value, with its effect on what stands now told while it is typed, and the reason for it. */
export function ChangeSetting({ setting, close }: { setting: SettingLine; close: () => void }) {
  const [value, setValue] = useState<number | null>(setting.value)
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const { message } = App.useApp()
  const asked = useDeferredValue(value)
  const effect = useQuery({
    queryKey: ['settings', 'effect', setting.key, asked],
    queryFn: () => send<SettingEffect>('POST', `/api/settings/${setting.key}/try`, { value: asked }),
    enabled: asked !== null && asked !== setting.value,
    retry: false,
  })
  const changing = useMutation({
    mutationFn: (next: number | null) => send<SettingLine>('PUT', `/api/settings/${setting.key}`, { value: next, reason }),
    onSuccess: async () => {
      message.success(t('settings.changed'))
      close()
      await client.invalidateQueries({ queryKey: ['settings'] })
    },
  })
  const lacksReason = reason.trim().length < SHORTEST_REASON
  return (
    <Modal
      open
      onCancel={close}
      title={t('settings.change_title', { title: setting.title })}
      footer={[
        ...(setting.own
          ? [
              <Button key="back" disabled={lacksReason} loading={changing.isPending} onClick={() => changing.mutate(null)}>
                {t('settings.back')}
              </Button>,
            ]
          : []),
        <Button key="cancel" onClick={close}>
          {t('settings.cancel')}
        </Button>,
        <Button
          key="ok"
          type="primary"
          disabled={lacksReason || value === null || value === setting.value || effect.error !== null}
          loading={changing.isPending}
          onClick={() => changing.mutate(value)}
        >
          {t('settings.confirm')}
        </Button>,
      ]}
    >
      <p>{setting.help}</p>
      <label className="labelled">
        {t('settings.value', { unit: setting.unit, min: setting.min, max: setting.max })}
        <InputNumber value={value} min={setting.min} max={setting.max} precision={setting.decimals} onChange={setValue} />
      </label>
      <p role="status" aria-label={t('settings.effect')} className={effect.error ? 'problem' : 'setting-effect'}>
        {effect.error ? words(effect.error) : value !== setting.value && effect.data ? effect.data.effect : t('settings.effect_ask')}
      </p>
      <label className="labelled">
        {t('settings.reason')}
        <Input.TextArea value={reason} maxLength={500} autoSize={{ minRows: 2 }} onChange={(e) => setReason(e.target.value)} />
      </label>
      {changing.error && (
        <p className="problem" role="alert">
          {words(changing.error)}
        </p>
      )}
    </Modal>
  )
}
