import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { keepPlace, useWhereWhen } from '#kit/ui/address.ts'
import { type ApiProblem, get, send } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { FormField } from '#kit/ui/parts/fields/form-field.tsx'
import { FieldInput } from '#kit/ui/parts/fields/input.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { definitionOf, fieldNamed, keepRecord } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'
import type { ChecklistTold } from '../wire.ts'
import { type Answer, Checklist } from './checklist.ui.tsx'

const t = catalogue({
  title: '现场安全检查',
  sub: '选好检查对象类别，按检查表逐项填；不符合的写明情况，登记后逐条立为隐患',
  ledger: '检查台账',
  forbidden: '您的岗位不登记安全检查。',
  place: '所在地',
  send: '登记检查',
  left: '还有 {n} 项没有填',
})

/** Fields of an inspection in the order in which they are known on the spot. */
const asked = ['target_kind', 'target', 'visited_on', 'mode', 'team', 'inspectors', 'experts', 'experts_sent', 'location', 'photos', 'findings'] as const
const placeField = (): FieldDefinition => ({ name: 'division', kind: 'division', title: t('place'), required: true })

type Filled = Readonly<Record<string, unknown>>

function useSend(filled: Filled, answers: Readonly<Record<string, Answer>>, list: ChecklistTold | undefined) {
  const [, go] = useLocation()
  const search = useSearch()
  return useMutation({
    mutationFn: () =>
      send<Rec>('POST', '/api/registers/inspection/records', {
        ...Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== null && value !== '')),
        inspectors: Number(filled['inspectors'] ?? 0),
        experts: Number(filled['experts'] ?? 0),
        line: 'safety',
        problems: Object.values(answers).filter((a) => a.result === 'bad').length,
        checklist: (list?.items ?? []).map((i) => ({ item: i.code, result: answers[i.code]?.result ?? '', note: answers[i.code]?.note ?? null })),
      }),
    onSuccess: (record) => {
      keepRecord(record)
      go(keepPlace(`/registers/inspection/${record.id}`, search))
    },
  })
}

/** An inspection of production safety, made for a telephone: what is looked at, item by item. */
export default function SafetyCheckPage() {
  const { data: definition, error, refetch } = useQuery(definitionOf('inspection'))
  return (
    <>
      <PageHead title={t('title')} sub={t('sub')} actions={<To href="/registers/inspection?line=safety">{t('ledger')}</To>} />
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !definition ? (
        <SkeletonRows rows={10} />
      ) : definition.can.create && (definition.kinds?.can_create.includes('safety') ?? true) ? (
        <Check definition={definition} />
      ) : (
        <p className="quiet">{t('forbidden')}</p>
      )}
    </>
  )
}

function Check({ definition }: { definition: RegisterDefinition }) {
  const { division } = useWhereWhen()
  const [filled, setFilled] = useState<Filled>({ division, visited_on: todayInBeijing(), mode: 'unannounced', inspectors: '2', experts: '0' })
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const kind = String(filled['target_kind'] ?? '')
  const on = String(filled['visited_on'] ?? '')
  const { data: list } = useQuery({
    queryKey: ['inspection', 'checklist', kind, on],
    enabled: kind !== '' && on !== '',
    queryFn: ({ signal }) => get<ChecklistTold>('/api/inspection/checklists', { kind, on }, signal),
  })
  const sending = useSend(filled, answers, list)
  const refused = sending.error as ApiProblem | null
  const left = (list?.items ?? []).filter((i) => !answers[i.code]?.result).length
  const field = (f: FieldDefinition) => {
    const problem = refused?.errors?.find((e) => e.field === f.name)?.message
    return (
      <FormField key={f.name} id={`check-${f.name}`} field={f} {...(problem ? { problem } : {})}>
        {(given) => <FieldInput field={f} value={filled[f.name] ?? null} onChange={(value) => setFilled({ ...filled, [f.name]: value })} {...given} />}
      </FormField>
    )
  }
  return (
    <form
      className="new-form"
      onSubmit={(e) => {
        e.preventDefault()
        sending.mutate()
      }}
    >
      <section className="card">
        {field(placeField())}
        {asked.flatMap((name) => {
          const f = fieldNamed(definition, name)
          return f ? [field(f)] : []
        })}
        {list && list.items.length > 0 && <Checklist told={list} answers={answers} change={setAnswers} />}
      </section>
      {refused && <Alert type="error" showIcon title={refused.title} />}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={sending.isPending} disabled={left > 0}>
          {t('send')}
        </Button>
        {left > 0 && <span className="quiet">{t('left', { n: left })}</span>}
      </div>
    </form>
  )
}
