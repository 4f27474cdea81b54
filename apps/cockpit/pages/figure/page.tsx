import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import { AsOf } from '../figures/as-of.tsx'
import { figureQuery } from '../figures/queries.ts'
import { useAsked } from '../figures/use-asked.ts'
import { Definition } from './definition.tsx'
import { ByDivision } from './divisions.tsx'
import { FigureHead } from './head.tsx'
import { ByMonth } from './months.tsx'
import { Records } from './records.tsx'
import '../figures/figures.css'
import './figure.css'

/** One figure: what it is, how it went, where it comes from, down to the records. */
export default function Page() {
  const { id = '' } = useParams<{ id: string }>()
  const asked = useAsked()
  const { data: figure, error, refetch } = useQuery({ ...figureQuery(id, asked), placeholderData: (old) => (old?.indicator === id ? old : undefined) })
  const { data: before } = useQuery(figureQuery(id, { ...asked, year: asked.year - 1, as_of: null }))
  const { data: place } = useQuery(divisionBy(asked.division))
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!figure) return <SkeletonPage />
  return (
    <div className="figure-page">
      <PageHead
        title={figure.title}
        actions={<AsOf />}
        sub={
          <>
            <To href="/figures" className="underlined">
              {t('figure.all')}
            </To>
            　{place?.path_name ?? ''} · {t('chart.year_n', { n: asked.year })}
          </>
        }
      />
      {asked.as_of && (
        <p className="notice" role="status">
          {t('figures.as_of_note', { day: asked.as_of })}
        </p>
      )}
      <div className="figure-top">
        <FigureHead figure={figure} />
        <Definition figure={figure} />
      </div>
      <ByMonth figure={figure} before={before} />
      <ByDivision figure={figure} place={place ?? null} />
      <Records key={`${id} ${JSON.stringify(asked)}`} id={id} asked={asked} figure={figure} />
    </div>
  )
}
