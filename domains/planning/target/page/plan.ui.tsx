import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Select } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { keepPlace, useWhereWhen } from '#kit/ui/address.ts'
import { get, send } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { definitionOf, fieldNamed } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { queryClient } from '#kit/ui/query.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { TargetsTold } from '../wire.ts'
import { TargetRows } from './rows.ui.tsx'

const t = catalogue({
  none: '还没有登记规划目标。',
  add: '登记规划目标',
  year: '按 {year} 年末的指标计算。',
  evaluate: '开始评估',
  kind: '评估类别',
  begun: '评估已开始，目标完成情况按此刻的指标留存',
})

/** Begins an evaluation for the year in the head, and goes to it. */
function Evaluate({ plan, year }: { plan: Rec; year: number }) {
  const { message } = App.useApp()
  const [, go] = useLocation()
  const search = useSearch()
  const [kind, setKind] = useState('annual')
  const { data: definition } = useQuery(definitionOf('plan_evaluation'))
  const { data: plans } = useQuery(definitionOf('plan'))
  const begin = useMutation({
    mutationFn: () => send<{ id: string }>('POST', `/api/planning/plans/${plan.id}/evaluations`, { kind, year }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['records', 'plan_evaluation'] })
      void message.success(t('begun'))
      go(keepPlace(`/registers/plan_evaluation/${id}`, search))
    },
    onError: (error) => void message.error(error.message),
  })
  if (!plans?.can.create || !['issued', 'published', 'revising', 'noted'].includes(plan.state)) return null
  const kinds = (definition && fieldNamed(definition, 'kind')?.choices) ?? {}
  return (
    <p className="row gap-above">
      <Select aria-label={t('kind')} value={kind} onChange={setKind} options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
      <Button loading={begin.isPending} onClick={() => begin.mutate()}>
        {t('evaluate')}
      </Button>
    </p>
  )
}

/** A plan's targets at the end of the year in the head; from here it is evaluated. */
export default function PlanTargets({ record }: PanelProperties) {
  const { year } = useWhereWhen()
  const division = String(record.division)
  const { data, error, refetch } = useQuery({
    queryKey: ['planning', 'targets', record.id, division, year],
    queryFn: ({ signal }) => get<TargetsTold>('/api/planning/targets', { division, year, plan: record.id }, signal),
    retry: false,
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={4} />
  return (
    <>
      {data.items.length === 0 ? (
        <p className="quiet">
          {t('none')} <To href="/registers/plan_target/new">{t('add')}</To>
        </p>
      ) : (
        <>
          <p className="quiet">{t('year', { year })}</p>
          <TargetRows items={data.items} />
        </>
      )}
      <Evaluate plan={record} year={year} />
    </>
  )
}
