import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import { Clocks } from './clocks.ui.tsx'
import { Measures } from './measures.ui.tsx'
import type { CaseAssessment as Assessment, PenaltyRange } from '../wire.ts'

const t = catalogue({
  clocks: '法定期限',
  no_clocks: '还没有立案，期限没有开始。',
  crime: '刑事立案标准',
  no_crime: '这一案由没有按数量计算的刑事立案标准。',
  range: '罚款幅度',
  no_range: '这一案由、这一日期的罚款规定没有收录，须人工核对。',
  for_whom: '对{offender}：',
  unnamed: '没有规定罚款',
  warning: '可以并处警告',
  between: '{min} 元至 {max} 元',
  unknown: '须先认定{of}',
  must: '并处',
  may: '可以并处',
  multiple: '{of}的 {from} 倍至 {to} 倍',
  per_area: '每平方米 {from} 元至 {to} 元',
  fixed: '定额 {from} 元至 {to} 元',
  replant: '另须补种 {from} 株至 {to} 株',
  judged: '按行为终了日 {act} 的法律，{day} 判断。计算只供办案参考，不代替认定。',
})

type Told = Assessment['ranges'][number]

/** What the record of a case amounts to as it stands: its clocks, how near to the threshold of a crime, and the range of the fine. */
export default function CaseAssessment({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['enforcement', 'assessment', record.id, record.version],
    queryFn: ({ signal }) => get<Assessment>(`/api/enforcement/cases/${record.id}/assessment`, {}, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={6} />
  return (
    <>
      <h3>{t('clocks')}</h3>
      {data.clocks.length === 0 ? <p className="quiet">{t('no_clocks')}</p> : <Clocks clocks={data.clocks} today={data.today} />}
      <h3 className="gap-above">{t('crime')}</h3>
      {data.crime ? <Measures finding={data.crime} /> : <p className="quiet">{t('no_crime')}</p>}
      <h3 className="gap-above">{t('range')}</h3>
      {data.ranges.length === 0 ? <p className="quiet">{t('no_range')}</p> : data.ranges.map((range) => <Range key={range.offender ?? ''} range={range} />)}
      <p className="quiet small">{t('judged', { act: String(record['act_ended_on']), day: data.judged_on })}</p>
    </>
  )
}

const basisKey = (of: PenaltyRange['of']) => (of === 'fixed' ? 'fixed' : of === 'area_m2' ? 'per_area' : 'multiple')

function Range({ range }: { range: Told }) {
  const { min_yuan, max_yuan, of_title, offender_title, replant_trees, restore, warning, authority, note } = range
  const known = min_yuan !== null && max_yuan !== null
  return (
    <>
      <p>
        <strong>
          {offender_title && t('for_whom', { offender: offender_title })}
          {of_title === null ? t('unnamed') : known ? t('between', { min: grouped(min_yuan), max: grouped(max_yuan) }) : t('unknown', { of: of_title })}
        </strong>
      </p>
      {of_title === null ? (
        <p>{range.basis}</p>
      ) : (
        <p>
          {t(range.must ? 'must' : 'may')} · {t(basisKey(range.of), { of: of_title, from: range.from, to: range.to })} · {range.basis}
          {warning && ` · ${t('warning')}`}
        </p>
      )}
      {authority && <p>{authority}</p>}
      {replant_trees && <p>{t('replant', replant_trees)}</p>}
      {restore && <p>{restore}</p>}
      {note && <p>{note}</p>}
    </>
  )
}
