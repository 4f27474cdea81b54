import { Skeleton } from 'antd'
import { t } from '../text/text.ts'

/** A page that is on its way. */
export function SkeletonPage() {
  return (
    <div className="page" role="status" aria-label={t('state.loading')}>
      <Skeleton active title={{ width: 220 }} paragraph={{ rows: 1, width: ['40%'] }} />
      <Skeleton active title={false} paragraph={{ rows: 8 }} />
    </div>
  )
}

/** Rows of a list that are on their way; keeps the height of the list. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  return (
    <div className="skeleton-rows" role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, i) => (
        <Skeleton.Node key={i} active className="skeleton-row" />
      ))}
    </div>
  )
}
