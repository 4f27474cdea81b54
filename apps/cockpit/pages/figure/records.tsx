import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import { figureRecordsQuery, type Asked } from '../figures/queries.ts'
import type { FigureDetail, Part } from '#kit/wire/figures.ts'
import { RecordsTable } from './records-table.tsx'

/** The month whose records alone are listed. */
export function monthIn(parameters: URLSearchParams): number | null {
  const month = Number(parameters.get('month'))
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : null
}

const isPart = (text: string | null): text is Part => text === 'numerator' || text === 'denominator'

/** The records behind the figure, page by page; the cursor stands in the address. */
export function Records({ id, asked, figure }: { id: string; asked: Asked; figure: FigureDetail }) {
  const [parameters, set] = useAddress()
  const [seen, setSeen] = useState<readonly (string | null)[]>([])
  const ratio = figure.numerator !== null && figure.denominator !== null
  const given = parameters.get('part')
  const part: Part | null = ratio ? (isPart(given) ? given : 'numerator') : null
  const cursor = parameters.get('cursor')
  const month = monthIn(parameters)
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...figureRecordsQuery(id, asked, { cursor, part, month }), placeholderData: (old) => old })
  const { data: first } = useQuery(figureRecordsQuery(id, asked, { cursor: null, part, month }))
  const next = () => {
    setSeen([...seen, cursor])
    set({ cursor: data?.next })
  }
  const previous = () => {
    set({ cursor: seen.at(-1) ?? null })
    setSeen(seen.slice(0, -1))
  }
  const choose = (value: Part) => {
    setSeen([])
    set({ part: value === 'numerator' ? null : value, cursor: null })
  }
  return (
    <section className="card" id="records">
      <header className="row wrap gap-small">
        <h2 className="grow">{t('figure.records_title')}</h2>
        {month && (
          <Button
            size="small"
            icon={<Icon name="close" size={14} />}
            iconPlacement="end"
            onClick={() => {
              setSeen([])
              set({ month: null, cursor: null })
            }}
          >
            {t('figure.only_month', { n: month })}
          </Button>
        )}
        {part && (
          <Segmented<Part>
            value={part}
            onChange={choose}
            aria-label={t('figure.part')}
            options={[
              { value: 'numerator', label: t('figure.numerator') },
              { value: 'denominator', label: t('figure.denominator') },
            ]}
          />
        )}
      </header>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={10} />
      ) : data.items.length === 0 && !data.hidden && !cursor ? (
        <Empty title={t('figure.records_none')}>
          <p>{t('figure.records_none_help')}</p>
        </Empty>
      ) : (
        <RecordsTable page={data} total={first?.total} sum={first?.sum} unit={part && figure.unit === '%' ? '' : figure.unit} pale={isPlaceholderData} />
      )}
      {data && (cursor || data.next) && (
        <nav className="row centred pager" aria-label={t('figure.records_title')}>
          <Button
            disabled={!cursor}
            onClick={() => {
              setSeen([])
              set({ cursor: null })
            }}
          >
            {t('figure.first')}
          </Button>
          <Button disabled={seen.length === 0} onClick={previous}>
            {t('figure.previous')}
          </Button>
          <Button disabled={!data.next} onClick={next}>
            {t('figure.next')}
          </Button>
        </nav>
      )}
    </section>
  )
}
