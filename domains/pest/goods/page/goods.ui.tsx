import { useQuery } from '@tanstack/react-query'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { measured } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { FirmGoodsAnswer } from '../wire.ts'

const t = catalogue({
  label: '{year} 年货物账（立方米）',
  goods: '货物',
  opening: '期初',
  closing: '期末',
  let_through: '复检放行',
  unbooked: '其中未入账',
  none: '还没有建账。木材加工、经营单位应按货物建账，购进凭植物检疫证书或者复检记录入账。',
  open: '建账',
})

/** What a firm has of each pine wood in the chosen year: what stood, came, went, and what was let through and never entered. */
export default function GoodsPanel({ record }: PanelProperties) {
  const { year } = useWhereWhen()
  const { data, error, refetch } = useQuery({
    queryKey: ['pest', 'goods', record.id, year],
    queryFn: ({ signal }) => get<FirmGoodsAnswer>(`/api/pest/firms/${record.id}/goods`, { year }, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={3} />
  if (data.books.length === 0)
    return (
      <p className="quiet">
        {t('none')} <To href="/registers/pest_goods/new">{t('open')}</To>
      </p>
    )
  const label = t('label', { year })
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goods')}</th>
            <th scope="col" className="numeric">
              {t('opening')}
            </th>
            {data.kinds.map((k) => (
              <th key={k.kind} scope="col" className="numeric">
                {k.sign > 0 ? '+' : '−'} {k.title}
              </th>
            ))}
            <th scope="col" className="numeric">
              {t('closing')}
            </th>
            <th scope="col" className="numeric">
              {t('let_through')}
            </th>
            <th scope="col" className="numeric">
              {t('unbooked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.books.map((b) => (
            <tr key={b.id}>
              <th scope="row">
                <To href={`/registers/pest_goods/${b.id}`}>{b.goods}</To> <small className="quiet">{b.state}</small>
              </th>
              <td className="numeric">{measured(b.opening)}</td>
              {data.kinds.map((k) => (
                <td key={k.kind} className="numeric">
                  {measured(b.by_kind[k.kind] ?? '0')}
                </td>
              ))}
              <td className="numeric">
                <strong>{measured(b.closing)}</strong>
              </td>
              <td className="numeric">{measured(b.let_through)}</td>
              <td className={b.unbooked === '0' ? 'numeric' : 'numeric problem'}>{measured(b.unbooked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
