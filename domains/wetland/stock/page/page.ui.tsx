import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { meant, Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { AccountAnswer, AccountRow } from '../wire.ts'
import './stock.ui.css'

const t = catalogue({
  title: '湿地面积账',
  sub: '{division} · {year} 年',
  help: '期初加增加减减少等于期末。调查增补和核减只是划得更准，单列在后，不算真实增减。三调公布的“湿地”只有七个二级类，河流、水库水面不在其中，两种口径并列，不能相除。',
  entries: '增减台账',
  accounts: '账户',
  none: '这里还没有湿地面积账户',
  none_help: '先登记账户，写明起账所据的调查，再登记起账面积。',
  item: '项目',
  law: '湿地保护法口径',
  published: '三调“湿地”口径',
  opening: '期初',
  closing: '期末',
  real: '真实增减',
  survey: '调查增减',
  plus: '加：{title}',
  minus: '减：{title}',
  not_less: '真实增减不小于零：湿地保有量没有减少。',
  less: '真实减少大于增加，请核对各笔依据并说明。',
  no_target: '管控目标未录入。',
  target: '全市管控目标 {target} 亩。',
  by_account: '各县（区）各类型（湿地保护法口径）',
  county: '县（区）',
  type: '湿地类型',
  unit: '单位：公顷。点类别看各笔的依据。',
})

/** The stock of a place: opening, each kind of gain and loss, closing, in both calibres; below it each account. */
export default function StockPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['wetland', 'account', division, year],
    queryFn: ({ signal }) => get<AccountAnswer>('/api/wetland/account', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/wetland_entry">{t('entries')}</To>
            <To href="/registers/wetland_account">{t('accounts')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={8} />
      ) : data.rows.length === 0 ? (
        <Empty title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <Both told={data} />
          <Accounts rows={data.rows} />
        </>
      )}
    </>
  )
}

/** Hectares with two decimals, or as many more as there are. */
const Cell = ({ value }: { value: string | undefined }) => (
  <td className="numeric">
    <Quantity value={meant(new Decimal(value ?? '0').toFixed(4))} />
  </td>
)

function Both({ told: { law, published, kinds, target_mu } }: { told: AccountAnswer }) {
  const line = (key: string, title: ReactNode, value: (s: AccountAnswer['law']) => string | undefined, sum = true) => (
    <tr key={key} className={sum ? 'sum' : undefined}>
      <th scope="row">{title}</th>
      <Cell value={value(law)} />
      <Cell value={value(published)} />
    </tr>
  )
  const ofNature = (nature: string) =>
    kinds
      .filter((k) => k.nature === nature)
      .map((k) =>
        line(
          k.kind,
          <To href={`/registers/wetland_entry?kind=${k.kind}&state=posted&span=year`}>{t(k.sign > 0 ? 'plus' : 'minus', { title: k.title })}</To>,
          (s) => s.by_kind[k.kind],
          false,
        ),
      )
  return (
    <section className="card" aria-label={t('title')}>
      <p>
        {law.real.startsWith('-') ? <strong>{t('less')}</strong> : t('not_less')}{' '}
        {target_mu === null ? t('no_target') : t('target', { target: grouped(target_mu) })}
      </p>
      <p className="quiet">{t('unit')}</p>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
        <table className="table stock">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col" className="numeric">
                {t('law')}
              </th>
              <th scope="col" className="numeric">
                {t('published')}
              </th>
            </tr>
          </thead>
          <tbody>
            {line('opening', t('opening'), (s) => s.opening)}
            {ofNature('real')}
            {line('real', t('real'), (s) => s.real)}
            {ofNature('survey')}
            {line('survey', t('survey'), (s) => s.survey)}
            {line('closing', t('closing'), (s) => s.closing)}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Accounts({ rows }: { rows: readonly AccountRow[] }) {
  return (
    <section className="card" aria-label={t('by_account')}>
      <h2>{t('by_account')}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('by_account')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('county')}</th>
              <th scope="col">{t('type')}</th>
              {(['opening', 'real', 'survey', 'closing'] as const).map((key) => (
                <th key={key} scope="col" className="numeric">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={`${r.division} ${r.type}`}>
                <td>{r.division_name}</td>
                <td>{r.title}</td>
                <Cell value={r.law.opening} />
                <Cell value={r.law.real} />
                <Cell value={r.law.survey} />
                <Cell value={r.law.closing} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
