import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { day } from '#kit/ui/parts/time.ts'
import { catalogue, comma } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { ToldRules } from '../wire.ts'

const t = catalogue({
  own: '起火当日适用',
  no_rule: '没有录入',
  preliminary: '初定等级',
  final: '调查认定等级',
  open: '调查评估报告认定前为初定',
  old: '按2025年以前口径',
  new: '按2026年起口径',
  unknown: '数据不全',
  areas: '三个面积',
  site: '火场总面积 {ha}',
  burnt: '过火面积 {ha}',
  affected: '受害森林面积 {ha}',
  hectares: '{n} 公顷',
  missing: '未填',
  series:
    '两种口径从 {changed} 起分开：一般火灾的下限由“引燃”改为 0.067 公顷，较大的下限由 1 公顷改为 10 公顷，不足的记为火情、不计入火灾。跨这一天比较次数和等级的，必须写明口径。',
})

const hectares = (value: unknown): string => (typeof value === 'string' ? t('hectares', { n: Number(value) }) : t('missing'))

/** The class of a fire, preliminary or final, in both ways of counting, and its three areas, never one for another. */
export default function EventCalibres({ record, definition }: PanelProperties) {
  const on = day(String(record['ignited_at'] ?? record['discovered_on']))
  const { data, error, refetch } = useQuery({
    queryKey: ['fire', 'rules', on],
    staleTime: Infinity,
    queryFn: ({ signal }) => get<ToldRules>('/api/fire/rules', { on }, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={4} />
  const titles = definition.fields.find((f) => f.name === 'fire_class')?.choices ?? {}
  const titleOf = (field: string): string => titles[String(record[field])] ?? t('unknown')
  const facts = [
    [t('own'), data.regulation ?? t('no_rule')],
    [t('preliminary'), titleOf('fire_class')],
    [t('final'), record['final_class'] ? titleOf('final_class') : t('open')],
    [t('old'), titleOf('class_old')],
    [t('new'), titleOf('class_new')],
    [
      t('areas'),
      [
        t('site', { ha: hectares(record['site_ha']) }),
        t('burnt', { ha: hectares(record['burnt_ha']) }),
        t('affected', { ha: hectares(record['affected_ha']) }),
      ].join(comma()),
    ],
  ] as const
  return (
    <>
      <dl className="facts-list">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">{t('series', { changed: data.changed_on })}</p>
    </>
  )
}
