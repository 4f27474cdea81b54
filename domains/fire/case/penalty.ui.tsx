import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { grouped } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { ToldPenalty, ToldRules } from './rules-told.server.ts'

const t = catalogue({
  none: '{day}施行的规定对这一行为没有罚则。', basis: '依据', unit: '对单位', person: '对个人', range: '{min} 元以上 {max} 元以下', unnamed: '没有规定', warning: '并处警告', yes: '是', no: '否',
  authority: '处罚机关', spot: '当场处罚', spot_no: '不适用（最低罚款高于行政处罚法第五十一条的限额）', spot_yes: '限额以内的可以适用（行政处罚法第五十一条）',
  milder: '行为在{changed}以前的按原规定；新规定较轻的按新规定（行政处罚法第三十七条），由办案人员判断。',
})

const range = (r: ToldPenalty['unit']): string => (r ? t('range', { min: grouped(r.min_yuan), max: grouped(r.max_yuan) }) : t('unnamed'))

/** The article that punishes the offence on the day of the act, as a paper on it must print it. */
export default function CasePenalty({ record }: PanelProperties) {
  const [on, offence] = [String(record['happened_on']), String(record['offence'])]
  const { data, error, refetch } = useQuery({ queryKey: ['fire', 'rules', on, offence], staleTime: Infinity, queryFn: ({ signal }) => get<ToldRules>('/api/fire/rules', { on, offence }, signal) })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={4} />
  const { penalty, changed_on } = data
  if (!penalty) return <p>{t('none', { day: on })}</p>
  const facts = [
    [t('basis'), penalty.basis], [t('unit'), range(penalty.unit)], [t('person'), range(penalty.person)], [t('warning'), penalty.warning ? t('yes') : t('no')],
    [t('authority'), penalty.authority], [t('spot'), penalty.on_the_spot ? t('spot_yes') : t('spot_no')],
  ] as const
  return (
    <>
      <dl className="facts-list">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      {on < changed_on && <p className="quiet small">{t('milder', { changed: changed_on })}</p>}
    </>
  )
}
