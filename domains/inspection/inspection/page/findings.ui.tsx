import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useLocation, useSearch } from 'wouter'
import { keepPlace } from '#kit/ui/address.ts'
import { get, send } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { queryClient } from '#kit/ui/query.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { ChecklistTold } from '../wire.ts'

const t = catalogue({
  other: '不是安全生产检查，没有检查表。',
  none: '这次检查没有填检查表。',
  all_good: '检查表逐项符合或者不涉及。',
  register: '立为隐患',
  placeless: '这次检查没有位置，补填位置后再立隐患。',
  registered: '已立为隐患，接着定级、下达整改通知',
  cause: '{item}：{note}',
})

type Row = { readonly item: string; readonly result: string; readonly note: string | null }
const rowsOf = (record: Rec): readonly Row[] => (record['checklist'] as Row[] | null) ?? []
const causeOf = (row: Row, told: ChecklistTold | undefined): string =>
  t('cause', { item: told?.items.find((i) => i.code === row.item)?.title ?? '', note: row.note ?? '' })

function useRegister(record: Rec, told: ChecklistTold | undefined) {
  const { message } = App.useApp()
  const [, go] = useLocation()
  const search = useSearch()
  return useMutation({
    mutationFn: (row: Row) =>
      send<Rec>('POST', '/api/registers/hazard/records', {
        division: record.division,
        line: 'safety',
        class: told?.items.find((i) => i.code === row.item)?.hazard ?? 'other',
        found_on: record['visited_on'],
        source: 'inspection',
        inspection: record.id,
        place: record['target'],
        location: record['location'],
        owner_unit: record['target'],
        cause: causeOf(row, told),
      }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['related'] })
      void message.success(t('registered'))
      go(keepPlace(`/registers/hazard/${id}`, search))
    },
    onError: (error) => void message.error(error.message),
  })
}

/** What an inspection found not to be in order, each with the hazard that it became, or with the way to make it one. */
export default function FindingsPanel({ record }: PanelProperties) {
  const [kind, on] = [String(record['target_kind']), String(record['visited_on'])]
  const {
    data: told,
    error,
    refetch,
  } = useQuery({
    queryKey: ['inspection', 'checklist', kind, on],
    queryFn: ({ signal }) => get<ChecklistTold>('/api/inspection/checklists', { kind, on }, signal),
  })
  const { data: found } = useQuery({
    queryKey: ['records', 'hazard', 'of inspection', record.id],
    queryFn: ({ signal }) => get<{ items: Rec[] }>('/api/registers/hazard/records', { inspection: record.id, limit: 100 }, signal),
  })
  const { data: hazards } = useQuery(definitionOf('hazard'))
  const register = useRegister(record, told)
  if (record['line'] !== 'safety') return <p className="quiet">{t('other')}</p>
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!told || !found) return <SkeletonRows rows={2} />
  const bad = rowsOf(record).filter((r) => r.result === 'bad')
  if (bad.length === 0) return <p className="quiet">{t(rowsOf(record).length === 0 ? 'none' : 'all_good')}</p>
  return (
    <ul className="plain-list">
      {bad.map((row) => {
        const cause = causeOf(row, told)
        const known = found.items.find((h) => h['cause'] === cause)
        return (
          <li key={row.item} className="row wrap">
            <span className="grow">{cause}</span>
            {known ? (
              <To href={`/registers/hazard/${known.id}`}>{hazards?.states[known.state] ?? known.title}</To>
            ) : record['location'] ? (
              hazards?.can.create && (
                <Button size="small" loading={register.isPending && register.variables?.item === row.item} onClick={() => register.mutate(row)}>
                  {t('register')}
                </Button>
              )
            ) : (
              <span className="quiet">{t('placeless')}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
