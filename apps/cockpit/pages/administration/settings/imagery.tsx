import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ApiProblem, send } from '#kit/ui/api.ts'
import { imageryQuery } from '#kit/ui/map/imagery-query.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Imagery } from '#kit/wire/map.ts'

const t = catalogue({
  'imagery.title': '卫星影像（天地图）',
  'imagery.help':
    '在国家地理信息公共服务平台申请“浏览器端”密钥后填在这里，地图页就能以卫星影像作底图。看影像时，各人的浏览器向天地图取图，密钥随之发出；不看时什么也不取。自有底图始终可用。',
  'imagery.set': '已填写',
  'imagery.none': '没有填写',
  'imagery.change': '填写',
  'imagery.key': '密钥（32 位）',
  'imagery.reason': '理由',
  'imagery.save': '保存',
  'imagery.drop': '去掉密钥',
  'imagery.cancel': '取消',
  'imagery.saved': '已保存；已经打开的页面刷新后生效',
} as const)

const SHORTEST_REASON = 2

/** Whether the map can show pictures from the air, and the key by which it may. */
export function ImagerySetting() {
  const { data } = useQuery(imageryQuery)
  const [changing, change] = useState(false)
  if (!data) return null
  return (
    <section className="card setting" aria-label={t('imagery.title')}>
      <div className="row wrap gap">
        <h2 className="grow">{t('imagery.title')}</h2>
        <span className="setting-value">{t(data.key === null ? 'imagery.none' : 'imagery.set')}</span>
        <Button onClick={() => change(true)}>{t('imagery.change')}</Button>
      </div>
      <p>{t('imagery.help')}</p>
      {changing && <ChangeKey set={data.key !== null} close={() => change(false)} />}
    </section>
  )
}

function ChangeKey({ set, close }: { set: boolean; close: () => void }) {
  const [key, setKey] = useState('')
  const [reason, setReason] = useState('')
  const client = useQueryClient()
  const { message } = App.useApp()
  const saving = useMutation({
    mutationFn: (next: string | null) => send<Imagery>('PUT', '/api/map/imagery', { key: next, reason }),
    onSuccess: async () => {
      void message.success(t('imagery.saved'))
      close()
      await client.invalidateQueries({ queryKey: imageryQuery.queryKey })
    },
  })
  const lacksReason = reason.trim().length < SHORTEST_REASON
  return (
    <Modal
      open
      onCancel={close}
      title={t('imagery.title')}
      footer={[
        ...(set
          ? [
              <Button key="drop" danger disabled={lacksReason} loading={saving.isPending} onClick={() => saving.mutate(null)}>
                {t('imagery.drop')}
              </Button>,
            ]
          : []),
        <Button key="cancel" onClick={close}>
          {t('imagery.cancel')}
        </Button>,
        <Button key="ok" type="primary" disabled={lacksReason || key.trim() === ''} loading={saving.isPending} onClick={() => saving.mutate(key.trim())}>
          {t('imagery.save')}
        </Button>,
      ]}
    >
      <label className="labelled">
        {t('imagery.key')}
        <Input value={key} autoComplete="off" maxLength={64} onChange={(e) => setKey(e.target.value)} />
      </label>
      <label className="labelled">
        {t('imagery.reason')}
        <Input.TextArea value={reason} maxLength={500} autoSize={{ minRows: 2 }} onChange={(e) => setReason(e.target.value)} />
      </label>
      {saving.error && (
        <p className="problem" role="alert">
          {saving.error instanceof ApiProblem ? saving.error.title : saving.error.message}
        </p>
      )}
    </Modal>
  )
}
