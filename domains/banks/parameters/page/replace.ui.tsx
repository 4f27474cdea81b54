import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { keepPlace, useWhereWhen } from '#kit/ui/address.ts'
import { ApiProblem, send } from '#kit/ui/api.ts'
import { queryClient } from '#kit/ui/query.ts'
import { catalogue, comma } from '#kit/ui/text/text.ts'
import { Effect } from './effect.ui.tsx'
import { ChangeFields } from './changes.ui.tsx'
import { reckonable, type Changes } from './replacement.ui.ts'
import type { ParameterSetAnswer, ReplaceAnswer } from '../wire.ts'

const t = catalogue({
  title: '替换 {n} 个系数',
  from: '从哪一年起用',
  from_help: '以前年度的数仍用原来那一集，不变。',
  version: '版本名',
  version_help: '如 川中丘陵-2025',
  reason: '理由',
  missing: '还要：{what}。',
  values: '每项一个与现值不同的数',
  sources: '每项的来源',
  versions: '版本名',
  reasons: '理由',
  year: '起用年份',
  save: '存为草稿',
  drop: '都不替换',
  help: '存为草稿后不改变任何数，由另一人在参数集的页面上采用后才起用。',
  saved: '已存为草稿，现在可以提请采用',
})

type Properties = { set: ParameterSetAnswer; changes: Changes; change: (to: Changes) => void }

/** New values with their sources, what they would do, and the draft of the set that holds them. */
export function Replace({ set, changes, change }: Properties) {
  const { year } = useWhereWhen()
  const [from, setFrom] = useState<number | null>(Math.max(year, set.from_year) + 1)
  const [version, setVersion] = useState('')
  const [reason, setReason] = useState('')
  const save = useSave(set.id)
  const good = reckonable(changes, set.coefficients)
  const missing = [
    ...(good.length < changes.length ? [t('values')] : []),
    ...(changes.some((c) => c.source.trim() === '') ? [t('sources')] : []),
    ...(from === null ? [t('year')] : []),
    ...(version.trim() === '' ? [t('versions')] : []),
    ...(reason.trim() === '' ? [t('reasons')] : []),
  ]
  const wrong = save.error instanceof ApiProblem ? save.error : null
  return (
    <section className="card set-replace" aria-labelledby="replace-title">
      <h2 id="replace-title">{t('title', { n: changes.length })}</h2>
      <ChangeFields coefficients={set.coefficients} changes={changes} change={change} />
      <Effect set={set.id} changes={good} waiting={changes.length - good.length} />
      <form
        className="set-form"
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (missing.length === 0) save.mutate({ changes: good, from_year: from, set_version: version.trim(), reason: reason.trim() })
        }}
      >
        <label htmlFor="replace-from">{t('from')}</label>
        <div>
          <InputNumber id="replace-from" min={1949} max={2200} precision={0} value={from} onChange={setFrom} aria-describedby="replace-from-help" />
          <p id="replace-from-help" className="quiet small">
            {t('from_help')}
          </p>
        </div>
        <label htmlFor="replace-version">{t('version')}</label>
        <Input id="replace-version" maxLength={60} placeholder={t('version_help')} value={version} onChange={(e) => setVersion(e.target.value)} />
        <label htmlFor="replace-reason">{t('reason')}</label>
        <Input.TextArea id="replace-reason" maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} value={reason} onChange={(e) => setReason(e.target.value)} />
        {wrong && (
          <Alert
            className="wide"
            type="error"
            showIcon
            title={wrong.title}
            description={
              wrong.errors.length > 0 ? (
                <ul>
                  {wrong.errors.map((e) => (
                    <li key={`${e.field} ${e.code}`}>{e.message}</li>
                  ))}
                </ul>
              ) : (
                wrong.detail
              )
            }
          />
        )}
        <p className="quiet small wide">{missing.length > 0 ? t('missing', { what: missing.join(comma()) }) : t('help')}</p>
        <div className="row wrap wide">
          <Button type="primary" htmlType="submit" disabled={missing.length > 0} loading={save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={() => change([])}>{t('drop')}</Button>
        </div>
      </form>
    </section>
  )
}

type Draft = { changes: Changes; from_year: number | null; set_version: string; reason: string }

/** Saves the draft and goes to its record, where another officer adopts it. */
function useSave(set: string) {
  const { message } = App.useApp()
  const [, go] = useLocation()
  const search = useSearch()
  const [key] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: (draft: Draft) => send<ReplaceAnswer>('POST', `/api/banks/parameters/${encodeURIComponent(set)}/replace`, draft, { key }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['banks', 'parameters'] })
      void message.success(t('saved'))
      go(keepPlace(`/registers/bank_parameters/${id}`, search))
    },
  })
}
