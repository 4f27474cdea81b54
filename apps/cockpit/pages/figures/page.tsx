import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { address } from '#kit/ui/api.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import { AsOf } from './as-of.tsx'
import { FiguresTable } from './figures-table.tsx'
import { figuresQuery, indicatorsQuery } from './queries.ts'
import { useAsked } from './use-asked.ts'
import './figures.css'

/** All figures of a division and year, by chapter. */
export default function Page() {
  const asked = useAsked()
  const { data: indicators, error: broken, refetch: again } = useQuery(indicatorsQuery)
  const { data: figures, error, refetch } = useQuery(figuresQuery(asked))
  const { data: place } = useQuery(divisionBy(asked.division))
  const wrong = error ?? broken
  const sub = figures && t('figures.sub', { division: place?.name ?? '', year: asked.year, n: figures.length })
  return (
    <>
      <PageHead
        title={t('figures.title')}
        sub={sub}
        actions={
          <>
            <AsOf />
            <Button icon={<Icon name="download" />} href={address('/api/figures', { ...asked, format: 'xlsx' })} {...{ download: '' }}>
              {t('figures.download')}
            </Button>
          </>
        }
      />
      {asked.as_of && (
        <p className="notice" role="status">
          {t('figures.as_of_note', { day: asked.as_of })}
        </p>
      )}
      {wrong ? (
        <ErrorPage error={wrong} retry={() => void Promise.all([refetch(), again()])} />
      ) : !figures || !indicators ? (
        <SkeletonRows rows={14} />
      ) : figures.length === 0 ? (
        <Empty icon="figures" title={t('figures.nothing')}>
          <p>{t('figures.nothing_help')}</p>
        </Empty>
      ) : (
        <FiguresTable figures={figures} indicators={indicators} />
      )}
    </>
  )
}
