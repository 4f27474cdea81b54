import { useQuery } from '@tanstack/react-query'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { ChiefShortfall, Gap, ShortfallAnswer } from '../wire.ts'

const t = catalogue({
  title: '巡林还差的次数',
  sub: '{division} · {year} 年 · 只看这一处，按任职先后列出',
  help: '已经结束的周期里，频次要求与已记录的巡林相差多少。多巡的月份不抵少巡的月份；当期尚未结束的不算。',
  none: '这里没有林长岗位',
  none_help: '在上方选一个县、乡镇或村。',
  not_asked: '这一年没有对这一岗位施行的频次要求。',
  met: '各周期都已达到要求。',
  counted: '要求 {required} 次，已计入 {counted} 次',
  period: '周期',
  required: '要求',
  done: '已巡',
  missing: '还差',
  all_periods: '全部 {n} 个周期',
  records: '巡林记录',
  rules: '频次要求',
})

/** What the chiefs of the chosen place still owe, period by period. One place at a time, never a ranking. */
export default function ShortfallPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['forest_chief', 'shortfall', division, year],
    queryFn: ({ signal }) => get<ShortfallAnswer>('/api/forest_chief/shortfall', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={<To href="/registers/patrol_requirement">{t('rules')}</To>}
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.chiefs.length === 0 ? (
        <Empty icon="place" title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        data.chiefs.map((c) => <Chief key={c.post} chief={c} />)
      )}
    </>
  )
}

function Chief({ chief: { post, title, gaps, required, counted } }: { chief: ChiefShortfall }) {
  const open = gaps.filter((g) => g.missing > 0)
  return (
    <section className="card" aria-labelledby={`chief-${post}`}>
      <header className="row wrap">
        <h2 id={`chief-${post}`} className="grow">
          {title}
        </h2>
        <To href={`/registers/patrol?walker=${post}&span=year`}>{t('records')}</To>
      </header>
      {gaps.length === 0 ? (
        <p className="quiet">{t('not_asked')}</p>
      ) : (
        <p>
          {t('counted', { required, counted })}
          {open.length === 0 && `。${t('met')}`}
        </p>
      )}
      {open.length > 0 && <Periods gaps={open} label={title} />}
      {gaps.length > open.length && (
        <details>
          <summary>{t('all_periods', { n: gaps.length })}</summary>
          <Periods gaps={gaps} label={title} />
        </details>
      )}
    </section>
  )
}

function Periods({ gaps, label }: { gaps: readonly Gap[]; label: string }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('period')}</th>
            {(['required', 'done', 'missing'] as const).map((key) => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gaps.map((g) => (
            <tr key={g.period}>
              <td>{g.title}</td>
              <td className="numeric">{g.required}</td>
              <td className="numeric">{g.done}</td>
              <td className="numeric">{g.missing > 0 ? <strong>{g.missing}</strong> : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
