import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PlaquePage } from '../wire.ts'

const t = catalogue({
  number: '编号',
  local_name: '俗名',
  latin: '拉丁名',
  family: '科属',
  kind: '类别',
  grade: '保护等级',
  age: '树龄',
  years: '{n}年（{how}）',
  planted: '栽植',
  place: '所在地',
  vigour: '生长势',
  published: '公布日期',
  hung: '挂牌日期',
  keeper: '主管部门',
  story: '历史和传说',
  rules: '请您爱护它',
})

/** What whoever scans the code on a plaque reads: one column, for a telephone in the field. */
export default function PlaqueView() {
  const { number = '' } = useParams<{ number: string }>()
  const { data, error, refetch } = useQuery({
    queryKey: ['open', 'plaque', number],
    queryFn: ({ signal }) => get<PlaquePage>(`/api/open/ancient_tree/plaques/${encodeURIComponent(number)}`, {}, signal),
    retry: false,
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} whole />
  if (!data) return <SkeletonPage />
  const facts: readonly (readonly [string, string | null])[] = [
    [t('number'), data.number],
    [t('grade'), data.grade === null ? null : [data.grade, data.scheme].filter(Boolean).join(' · ')],
    [t('kind'), data.kind],
    [t('age'), data.age_years === null ? null : t('years', { n: data.age_years, how: data.age_known ?? '' })],
    [t('planted'), data.planted],
    [t('local_name'), data.local_name],
    [t('latin'), data.latin],
    [t('family'), data.family === null ? null : [data.family, data.genus].filter(Boolean).join(' · ')],
    [t('place'), data.place],
    [t('vigour'), data.vigour],
    [t('published'), data.published_on],
    [t('hung'), data.hung_on],
    [t('keeper'), data.keeper],
  ]
  return (
    <article className="page plaque-sheet" style={{ maxWidth: '40rem', margin: '0 auto' }}>
      <PageHead title={data.species} sub={data.number} />
      <section className="card">
        <dl className="facts-list">
          {facts.flatMap(([title, value]) =>
            value === null
              ? []
              : [
                  <div key={title}>
                    <dt>{title}</dt>
                    <dd>{value}</dd>
                  </div>,
                ],
          )}
        </dl>
      </section>
      {data.story !== null && (
        <section className="card">
          <h2>{t('story')}</h2>
          <p>{data.story}</p>
        </section>
      )}
      <section className="card">
        <h2>{t('rules')}</h2>
        <ul className="plain-list">
          {data.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </article>
  )
}
