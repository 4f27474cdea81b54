import { useQuery } from '@tanstack/react-query'
import { Decimal } from '#kit/quantity/decimal.ts'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { FinanceAnswer, ProjectStanding } from '../wire.ts'

const t = catalogue({
  title: '储备林资金链',
  sub: '{division} · {day}',
  help: '任何一天都是：计划投资 ≥ 授信 ≥ 合同 ≥ 提款 ≥ 支付。“到位”是银行放款到贷款账户，授信和签约都不是到位。',
  entries: '资金分录',
  drawdowns: '提款',
  none: '这里还没有国家储备林项目',
  none_help: '先登记项目；批复备案以后，计划投资记入资金账。',
  unit: '单位：万元',
  whole: '合计',
  place: '县（区）',
  project: '项目',
  planned: '计划投资',
  credit: '授信',
  contracted: '合同',
  drawn: '提款到位',
  spent: '已支付',
  capital: '资本金到位',
  repaid: '已还本金',
  own_share: '资本金比例',
  loan: '贷款批次',
  batch: '第 {n} 批 · {bank}',
  left: '合同余额',
  lies: '到位未支付',
  next: '下一次还款',
  next_told: '{day}：本金 {principal}，利息 {interest}',
  no_next: '没有应还',
  late: '{n} 期逾期',
  red: '债务风险',
  no_loans: '还没有登记贷款',
})

const chain = ['planned', 'credit', 'contracted', 'drawn', 'spent', 'capital', 'repaid'] as const
/** 元 as 万元, to the 元. */
const wan = (yuan: string): string => grouped(new Decimal(yuan).div(10_000).toDecimalPlaces(4).toFixed())
const less = (a: string, b: string): string => new Decimal(a).minus(b).toFixed()

/** The money of every project of a place, from the plan to the payee, and what each loan asks for next. */
export default function FinancePage() {
  const { division } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['reserve', 'finance', division],
    queryFn: ({ signal }) => get<FinanceAnswer>('/api/reserve/finance', { division }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', day: data?.on ?? '…' })}
        actions={
          <>
            <To href="/registers/reserve_entry">{t('entries')}</To>
            <To href="/registers/reserve_drawdown">{t('drawdowns')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.projects.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <Chain told={data} />
          {data.projects.map((p) => (
            <Loans key={p.id} project={p} />
          ))}
        </>
      )}
    </>
  )
}

function Chain({ told: { projects, whole } }: { told: FinanceAnswer }) {
  return (
    <section className="card" aria-label={t('title')}>
      <p className="quiet">{t('unit')}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              <th scope="col">{t('project')}</th>
              {chain.map((key) => (
                <th key={key} scope="col" className="numeric">
                  {t(key)}
                </th>
              ))}
              <th scope="col" className="numeric">
                {t('own_share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {projects.map((p) => (
              <tr key={p.id}>
                <td>{p.division_name}</td>
                <td>
                  <To href={`/registers/reserve_project/${p.id}`}>{p.name}</To> <span className="tag">{p.state}</span>
                </td>
                {chain.map((key) => (
                  <td key={key} className="numeric">
                    {wan(p.pots[key])}
                  </td>
                ))}
                <td className="numeric">{p.own_share === null ? '—' : `${p.own_share}%`}</td>
              </tr>
            ))}
            <tr>
              <th scope="row" colSpan={2}>
                {t('whole')}
              </th>
              {chain.map((key) => (
                <td key={key} className="numeric">
                  {wan(whole[key])}
                </td>
              ))}
              <td />
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Loans({ project }: { project: ProjectStanding }) {
  return (
    <section className="card" aria-label={project.name}>
      <h2>{project.name}</h2>
      {project.loans.length === 0 ? (
        <p className="quiet">{t('no_loans')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={project.name}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('loan')}</th>
                {(['credit', 'contracted', 'drawn', 'left', 'lies'] as const).map((key) => (
                  <th key={key} scope="col" className="numeric">
                    {t(key)}
                  </th>
                ))}
                <th scope="col">{t('next')}</th>
              </tr>
            </thead>
            <tbody>
              {project.loans.map((l) => (
                <tr key={l.id}>
                  <td>
                    <To href={`/registers/reserve_loan/${l.id}`}>{t('batch', { n: l.batch, bank: l.bank })}</To> <span className="tag">{l.state}</span>{' '}
                    {l.red && <strong className="state-late">{t('red')}</strong>}
                  </td>
                  {[l.pots.credit, l.pots.contracted, l.pots.drawn, less(l.pots.contracted, l.pots.drawn), less(l.pots.drawn, l.pots.spent)].map((value, i) => (
                    <td key={i} className="numeric">
                      {wan(value)}
                    </td>
                  ))}
                  <td>
                    {l.next === null ? t('no_next') : t('next_told', { day: l.next.due_on, principal: wan(l.next.principal), interest: wan(l.next.interest) })}{' '}
                    {l.late > 0 && <strong className="state-late">{t('late', { n: l.late })}</strong>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
