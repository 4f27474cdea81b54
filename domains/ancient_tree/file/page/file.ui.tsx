import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { definitionOf, fieldNamed } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { TreeFile } from '../wire.ts'
import { YearsTable } from './years.ui.tsx'

const t = catalogue({
  plaque: '保护牌',
  plaque_said: '第{n}块，{day}挂牌',
  no_plaque: '没有在用的保护牌',
  agreement: '养护协议',
  agreement_said: '{number}，{day}期满',
  no_agreement: '没有有效的养护协议',
  range: '保护范围',
  range_said: '{number}（{day}起）',
  range_other: '{number}（{day}起，只是邻树的范围）',
  no_range: '没有公布的保护范围覆盖这棵树',
  cycle: '巡查周期',
  cycle_said: '每{n}个月；上次{last}，下次不晚于{next}',
  never: '还没有巡查',
  off: '不再巡查',
  due: '办理待巡查（{day}前）',
  plans: '一树一策',
  no_plans: '没有一树一策。',
  accepted: '{day}验收',
  effect: '效果：{effect}',
})

/** All that hangs on one tree, and its years side by side from the same sides. */
export default function FilePanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['ancient_tree', 'file', record.id, record.version],
    queryFn: ({ signal }) => get<TreeFile>(`/api/ancient_tree/trees/${record.id}/file`, {}, signal),
  })
  const { data: definition } = useQuery(definitionOf('tree_inspection'))
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data || !definition) return <SkeletonRows rows={6} />
  const choices = { vigour: fieldNamed(definition, 'vigour')?.choices ?? {}, findings: fieldNamed(definition, 'findings')?.choices ?? {} }
  return (
    <div className="tree-file">
      <dl className="facts-list">
        <div>
          <dt>{t('plaque')}</dt>
          <dd>
            {data.plaque ? (
              <To href={`/registers/tree_plaque/${data.plaque.id}`}>{t('plaque_said', { n: data.plaque.nth ?? 1, day: data.plaque.hung_on })}</To>
            ) : (
              t('no_plaque')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('agreement')}</dt>
          <dd>
            {data.agreement ? (
              <To href={`/registers/tree_agreement/${data.agreement.id}`}>
                {t('agreement_said', { number: data.agreement.number, day: data.agreement.to_on })}
              </To>
            ) : (
              t('no_agreement')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('range')}</dt>
          <dd>
            {data.ranges.length === 0
              ? t('no_range')
              : data.ranges.map((r) => (
                  <p key={r.layer}>
                    <To href={`/registers/control_layer/${r.layer}`}>
                      {t(r.own ? 'range_said' : 'range_other', { number: r.document_number, day: r.in_force_from })}
                    </To>
                  </p>
                ))}
          </dd>
        </div>
        <div>
          <dt>{t('cycle')}</dt>
          <dd>
            {data.next_due_on === null
              ? t('off')
              : t('cycle_said', { n: data.cycle_months, last: data.last_inspected_on ?? t('never'), next: data.next_due_on })}
            {data.due && (
              <p>
                <To href={`/registers/tree_inspection/${data.due.id}`}>{t('due', { day: data.due.due_on })}</To>
              </p>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('plans')}</dt>
          <dd>
            {data.rescues.length === 0 ? (
              t('no_plans')
            ) : (
              <ul className="plain-list">
                {data.rescues.map((r) => (
                  <li key={r.id}>
                    <To href={`/registers/tree_rescue/${r.id}`}>{r.trouble}</To> <span className="tag">{r.state}</span>
                    {r.accepted_on !== null && <span> {t('accepted', { day: r.accepted_on })}</span>}
                    {r.effect !== null && <span> {t('effect', { effect: r.effect })}</span>}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      <YearsTable looks={data.looks} choices={choices} />
    </div>
  )
}
