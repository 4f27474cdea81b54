import { grouped } from '#kit/quantity/grouped.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SourceMark } from '#kit/ui/parts/source-mark.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { catalogue, comma } from '#kit/ui/text/text.ts'
import type { ApplicationAssessment as Told } from '../wire.ts'

const t = catalogue({
  area: '使用面积',
  review: '审核层级',
  fee: '应缴森林植被恢复费',
  quota: '林地定额',
  quota_now: '可用 {available}，已为本件预占 {own}',
  quota_none: '不占用定额，或尚未受理',
  clocks: '正在走的期限',
  clock: '{title}：{due} 前（{rule}）',
  no_due: '{title}：{rule}',
  late: '已超期',
  by_system: '到期由系统办理',
  outside: '不计入的工作日 {outside} 天，批准延长 {extended} 天',
  fees: '恢复费的算法',
  fee_line: '地块 {parcel}：{title} {square} 平方米 × {rate} 元 = {amount} 元',
  exempt: '地块 {parcel}：{reason}',
  times: '（基准 {base} 元，{multipliers}）',
  multiplier: '{title} ×{factor}',
})

/** Area, who reviews, the fee with its sum, the quota behind it, and the clocks that run now. */
export function Sums({ told }: { told: Told }) {
  const { area, area_mu, review, fee_due, quota, clocks, outside_days, extended_days } = told
  return (
    <>
      <dl className="facts-list gap-above">
        <div>
          <dt>{t('area')}</dt>
          <dd>
            <Quantity value={area} unit="公顷" /> · <Quantity value={area_mu} unit="亩" />
          </dd>
        </div>
        <div>
          <dt>{t('review')}</dt>
          <dd>{review.title}</dd>
        </div>
        <div>
          <dt>{t('fee')}</dt>
          <dd>
            <Quantity value={fee_due} unit="元" />
          </dd>
        </div>
        <div>
          <dt>{t('quota')}</dt>
          <dd>
            {quota ? (
              <To href={`/land_use/quota?account=${quota.account}`}>
                {t('quota_now', { available: grouped(quota.available), own: grouped(quota.own_reserved) })}
              </To>
            ) : (
              t('quota_none')
            )}
          </dd>
        </div>
        {clocks.length > 0 && (
          <div className="wide">
            <dt>{t('clocks')}</dt>
            <dd>
              <Clocks clocks={clocks} />
              {outside_days + extended_days > 0 && <div className="quiet">{t('outside', { outside: outside_days, extended: extended_days })}</div>}
            </dd>
          </div>
        )}
      </dl>
      {told.fees.length > 0 && (
        <details>
          <summary>{t('fees')}</summary>
          <ul className="plain-list">
            {told.fees.map((fee) => (
              <li key={fee.parcel}>
                {feeText(fee)}
                <div className="quiet small">
                  {fee.source}
                  <SourceMark of={fee.confidence} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const Clocks = ({ clocks }: { clocks: Told['clocks'] }) => (
  <ul>
    {clocks.map((c) => (
      <li key={c.step} className="row wrap">
        <span>{c.due === null ? t('no_due', { title: c.title, rule: c.rule }) : t('clock', { title: c.title, due: dateTime(c.due), rule: c.rule })}</span>
        {c.overdue && (
          <span className="state state-late">
            <i aria-hidden="true" />
            {t('late')}
          </span>
        )}
        {c.by_system && <span className="quiet small">{t('by_system')}</span>}
      </li>
    ))}
  </ul>
)

function feeText(fee: Told['fees'][number]): string {
  if (fee.exempt !== null) return t('exempt', { parcel: fee.parcel, reason: fee.exempt })
  const sum = t('fee_line', { parcel: fee.parcel, title: fee.title, square: grouped(fee.square_metres), rate: fee.rate, amount: grouped(fee.amount) })
  if (fee.multipliers.length === 0) return sum
  return sum + t('times', { base: fee.base, multipliers: fee.multipliers.map((m) => t('multiplier', m)).join(comma()) })
}
