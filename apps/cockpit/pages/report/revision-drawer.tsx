import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { ApiProblem } from '#kit/ui/api.ts'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { t } from '../../text/text.ts'
import { revisionsQuery } from './queries.ts'
import { RevisedEntry } from './revised-record.tsx'
import type { Revision, SealedReport } from '#kit/wire/report.ts'

/** One figure of a sealed report: sealed and live value, and every record that made the difference. */
export function RevisionDrawer({ seal, revision, close }: { seal: SealedReport; revision: Revision | null; close: () => void }) {
  return (
    <Drawer open={revision !== null} onClose={close} size={Math.min(560, window.innerWidth)} title={revision?.title} destroyOnHidden>
      {revision && <Body seal={seal} revision={revision} />}
    </Drawer>
  )
}

function Body({ seal, revision }: { seal: SealedReport; revision: Revision }) {
  const { sealed, live, redefined, added, removed, changed, touched } = revision
  return (
    <>
      <table className="revision-values">
        <tbody>
          <tr>
            <th scope="row">{t('seal.value_then')}</th>
            <td>
              <Quantity value={sealed.value} unit={sealed.unit} />
            </td>
            <td className="quiet">{sealed.definition}</td>
          </tr>
          <tr>
            <th scope="row">{t('seal.value_now')}</th>
            <td>
              <Quantity value={live?.value ?? null} unit={sealed.unit} />
            </td>
            <td className="quiet">{live ? live.definition : t('seal.gone')}</td>
          </tr>
          {redefined && (
            <tr>
              <th scope="row">{t('seal.value_redefined')}</th>
              <td>
                <Quantity value={redefined.figure.value} unit={redefined.figure.unit} />
              </td>
              <td className="quiet">{redefined.definition}</td>
            </tr>
          )}
        </tbody>
      </table>
      {redefined && <p className="problem">{t('seal.redefined_help', { before: sealed.definition, after: redefined.definition })}</p>}
      <p>{t('seal.counts', { added, removed, changed, touched })}</p>
      <Records seal={seal} revision={revision} />
    </>
  )
}

/** The first records came with the report; where there are more they are fetched page by page. */
function Records({ seal, revision }: { seal: SealedReport; revision: Revision }) {
  const total = revision.added + revision.removed + revision.changed + revision.touched
  const all = useInfiniteQuery({ ...revisionsQuery(seal.id, revision.indicator), enabled: total > revision.records.length })
  const records = all.data?.pages.flatMap((page) => page.items) ?? revision.records
  return (
    <>
      {all.error && <p className="problem">{all.error instanceof ApiProblem ? all.error.title : all.error.message}</p>}
      <ol className="revised-records">
        {records.map((record) => (
          <RevisedEntry key={`${record.part} ${record.id}`} record={record} unit={revision.sealed.unit} />
        ))}
      </ol>
      {all.isFetching && <SkeletonRows rows={3} />}
      {all.hasNextPage && (
        <Button onClick={() => void all.fetchNextPage()} loading={all.isFetchingNextPage}>
          {t('seal.more', { n: total - records.length })}
        </Button>
      )}
    </>
  )
}
