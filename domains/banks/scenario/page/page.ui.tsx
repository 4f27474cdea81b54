import { useQuery } from '@tanstack/react-query'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { ApiProblem, get, send } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { problemsOf } from '#kit/ui/parts/fields/wire-values.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { definitionOf, fieldNamed } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue, semicolon } from '#kit/ui/text/text.ts'
import { fieldsOf, type Offered } from './fields.ui.ts'
import { ScenarioForm } from './form.ui.tsx'
import { bodyOf, filledOf, shapeOf } from './input.ui.ts'
import { ScenarioResult } from './result.ui.tsx'
import type { ScenarioAnswer, ScenarioChoices } from '../wire.ts'
import { useSettled } from '../../bank/page/settled.ui.ts'
import '../../bank/page/bank.ui.css'
import './scenario.ui.css'

const t = catalogue({
  title: '情景推算',
  sub: '{division} · 造一片林、过一场火、采一批木材或占一块林地，以后各年多出或少掉多少。只是推算，什么也不存。',
  parameters: '测算参数',
  fill: '填好左边后在这里看结果',
  fill_help: '还要：{what}',
})

function useOffered(): { offered: Offered | undefined; error: unknown; retry: () => void } {
  const choices = useQuery({
    queryKey: ['banks', 'scenario', 'choices'],
    staleTime: 600_000,
    queryFn: ({ signal }) => get<ScenarioChoices>('/api/banks/scenario', {}, signal),
  })
  const definition = useQuery(definitionOf('sub_compartment'))
  const retry = () => {
    void choices.refetch()
    void definition.refetch()
  }
  const error = choices.error ?? definition.error
  const stands = definition.data
  if (!choices.data || !stands) return { offered: undefined, error, retry }
  const choicesOf = (name: string) => fieldNamed(stands, name)?.choices ?? {}
  const plantable = Object.fromEntries(choices.data.plantable.map((p) => [p.key, p.title]))
  return {
    offered: { plantable, stand_class: choicesOf('stand_class'), species_group: choicesOf('species_group'), origin: choicesOf('origin_class') },
    error,
    retry,
  }
}

/** Tries one act on a piece of land and shows both futures of it; the address keeps what was tried. */
export default function ScenarioPage() {
  const { division } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { offered, error, retry } = useOffered()
  return (
    <div className="bank-page">
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…' })}
        actions={<To href="/banks/parameters">{t('parameters')}</To>}
      />
      {error ? <ErrorPage error={error} retry={retry} /> : !offered ? <SkeletonRows rows={10} /> : <Tried offered={offered} />}
    </div>
  )
}

function Tried({ offered }: { offered: Offered }) {
  const [address, set] = useAddress()
  const { year } = useWhereWhen()
  const shape = shapeOf(address)
  const fields = fieldsOf(shape, offered)
  const filled = filledOf(address, fields, year)
  const missing = problemsOf(fields, filled, new Set(fields.filter((f) => f.required).map((f) => f.name)))
  const asked = useSettled(missing.length > 0 ? null : JSON.stringify(bodyOf(shape.action, fields, filled)), 400)
  const { data, error, isFetching } = useQuery({
    queryKey: ['banks', 'scenario', asked],
    enabled: asked !== null,
    retry: false,
    placeholderData: (old?: ScenarioAnswer) => old,
    queryFn: () => send<ScenarioAnswer>('POST', '/api/banks/scenario', JSON.parse(asked ?? '{}')),
  })
  const refused = error instanceof ApiProblem && error.status === 422 ? error : null
  return (
    <div className="scenario">
      <ScenarioForm
        shape={shape}
        fields={fields}
        filled={filled}
        missing={missing}
        refused={asked === null ? null : refused}
        set={(change) => set(change, { replace: true })}
      />
      <div className="bank-body" aria-live="polite" aria-busy={isFetching}>
        {asked === null ? (
          <Empty icon="figures" title={t('fill')}>
            <p>{t('fill_help', { what: missing.map((p) => p.message).join(semicolon()) })}</p>
          </Empty>
        ) : refused ? (
          <Empty icon="about" title={refused.title}>
            {refused.errors.map((e) => (
              <p key={e.field}>{e.message}</p>
            ))}
          </Empty>
        ) : error ? (
          <ErrorPage error={error} />
        ) : !data ? (
          <SkeletonRows rows={10} />
        ) : (
          <ScenarioResult answer={data} stale={isFetching} />
        )}
      </div>
    </div>
  )
}
