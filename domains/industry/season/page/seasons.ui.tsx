import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { meant, Quantity } from '#kit/ui/parts/quantity.tsx'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { Rec } from '#kit/wire/records.ts'

const t = catalogue({
  label: '历季',
  none: '还没有登记生产季。',
  add: '登记一季',
  year: '年度',
  season: '季',
  area: '面积',
  output: '产量',
  price: '平均售价（元）',
  income: '销售收入（元）',
  jobs: '用工（人）',
  state: '状态',
  again: '复种',
})

const Cell = ({ value, unit }: { value: unknown; unit?: string }) => (
  <td className="numeric">{value === null || value === undefined ? '—' : <Quantity value={meant(String(value))} unit={unit} />}</td>
)

/** A base through its seasons, the latest first: ground, output, price, income, hands. */
export default function SeasonsPanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['records', 'base_season', record.id],
    queryFn: ({ signal }) => get<{ items: Rec[] }>('/api/registers/base_season/records', { base: record.id, sort: '-started_on', limit: 200 }, signal),
  })
  const { data: definition } = useQuery(definitionOf('base_season'))
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={3} />
  const rows = data.items.filter((s) => s.state !== 'void')
  if (rows.length === 0)
    return (
      <p className="quiet">
        {t('none')} {record.state === 'listed' && <To href="/registers/base_season/new">{t('add')}</To>}
      </p>
    )
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('label')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            <th scope="col">{t('season')}</th>
            {(['area', 'output', 'price', 'income', 'jobs'] as const).map((key) => (
              <th key={key} scope="col" className="numeric">
                {t(key)}
              </th>
            ))}
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((s) => (
            <tr key={s.id}>
              <td>{String(s['belongs_to_year'])}</td>
              <th scope="row">
                <To href={`/registers/base_season/${s.id}`}>
                  {String(s['crop'])} {String(s['started_on'])}
                </To>{' '}
                {s['replanted'] === true && <span className="tag">{t('again')}</span>}
              </th>
              {s['floor_m2'] === null ? <Cell value={s['area_mu']} unit="亩" /> : <Cell value={s['floor_m2']} unit="平方米" />}
              {s['output_plants'] === null ? <Cell value={s['output_t']} unit="吨" /> : <Cell value={s['output_plants']} unit="株" />}
              <Cell value={s['price']} />
              <Cell value={s['income']} />
              <Cell value={s['jobs']} />
              <td>{definition?.states[s.state] ?? '…'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
