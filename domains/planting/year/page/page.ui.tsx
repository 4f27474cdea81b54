import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PlaceRow, UnitRow, YearAnswer } from '../wire.ts'

const t = catalogue({
  title: '义务植树年度汇总',
  sub: '{division} · {year} 年',
  help: '只计已审核的报表。人次不是人数；尽责率是计入的人数与应尽责人数之比，一个单位一年不超过应尽责人数，也不超过人次，所以不会超过100%。',
  reports: '尽责报表',
  units: '单位名册',
  conversions: '折算标准',
  verify: '尽责证书查验（公开）',
  none: '这一年还没有上报的尽责报表',
  none_help: '先把单位登入单位名册，再按单位填报，或者用表格成批导入。',
  by_place: '各地',
  by_unit: '各单位',
  place: '地方',
  unit: '单位',
  count: '单位数',
  due: '应尽责人数',
  done: '尽责人数',
  capped: '计入人数',
  rate: '尽责率',
  times: '人次',
  planted: '栽植（株）',
  converted: '折算（株）',
  trees: '合计（株）',
  waiting: '没有审核',
  total: '合计',
  left: '另有 {n} 个单位没有列出，请选到下一级查看。',
  missing: '没有折算标准的形式',
  missing_help: '下列数量没有折成株数，也没有计入合计。录入本省的折算标准后，在报表上“重新折算”。',
  missing_line: '{title}：{reports} 份报表，{amount} {measure}',
})

/** The duty of a place in a year: people, times and trees kept apart, the rate with what it is made of, and what is still to be asked about. */
export default function YearPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['planting', 'year', division, year],
    queryFn: ({ signal }) => get<YearAnswer>('/api/planting/year', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/duty_report?span=year">{t('reports')}</To>
            <To href="/registers/duty_unit">{t('units')}</To>
            <To href="/registers/duty_conversion">{t('conversions')}</To>
            <a href="/open/planting/certificate">{t('verify')}</a>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.whole.units === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <Missing told={data} />
          <Table
            title={t('by_place')}
            first={t('place')}
            rows={data.places.map((p) => ({ key: p.division, name: <To href={`/planting/year?division=${p.division}`}>{p.division_name}</To>, of: p }))}
            whole={data.whole}
          />
          <Table
            title={t('by_unit')}
            first={t('unit')}
            rows={data.units.map((u) => ({ key: `${u.unit} ${u.division_name}`, name: <To href={`/registers/duty_unit/${u.unit}`}>{u.unit_name}</To>, of: u }))}
          />
          {data.units_left > 0 && <p className="quiet">{t('left', { n: data.units_left })}</p>}
        </>
      )}
    </>
  )
}

function Missing({ told: { missing } }: { told: YearAnswer }) {
  if (missing.length === 0) return null
  return (
    <section className="card" aria-label={t('missing')}>
      <h2>{t('missing')}</h2>
      <p className="quiet">{t('missing_help')}</p>
      <ul>
        {missing.map((m) => (
          <li key={m.form}>{t('missing_line', { title: m.title, reports: m.reports, amount: m.amount, measure: m.measure })}</li>
        ))}
      </ul>
    </section>
  )
}

const columns = ['due', 'done', 'capped', 'rate', 'times', 'planted', 'converted', 'trees', 'waiting'] as const
type Of = PlaceRow | UnitRow | YearAnswer['whole']
/** A stored decimal without a fraction that says nothing. */
const whole = (value: string): string => value.replace(/\.00$/, '')
const valueOf = (of: Of, column: (typeof columns)[number]): string | number | null =>
  ({
    due: of.persons_due,
    done: of.persons_done,
    capped: of.persons_capped,
    rate: of.rate,
    times: of.person_times,
    planted: of.planted,
    converted: whole(of.converted),
    trees: whole(of.trees),
    waiting: of.waiting,
  })[column]

type Properties = { title: string; first: string; rows: readonly { key: string; name: ReactNode; of: Of }[]; whole?: Of }

function Table({ title, first, rows, whole: all }: Properties) {
  return (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {columns.map((c) => (
                <th key={c} scope="col" className="numeric">
                  {t(c)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows, ...(all ? [{ key: '', name: t('total'), of: all }] : [])].map((r) => (
              <tr key={r.key} className={r.key === '' ? 'sum' : undefined}>
                <th scope="row">{r.name}</th>
                {columns.map((c) => (
                  <td key={c} className="numeric">
                    <Quantity value={valueOf(r.of, c)} unit={c === 'rate' ? '%' : undefined} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
