import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { get } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import type { SystemState } from '#kit/wire/administration.ts'
import { Upkeep } from '../upkeep.tsx'
import { sizeInWords } from './sizes.ts'
import { t } from './text.ts'

/** How the system stands: what it holds, what runs by the clock, who is in. */
export default function StatePage() {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['state'], queryFn: () => get<SystemState>('/api/state') })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (isPending) return <SkeletonPage />
  return (
    <>
      <PageHead title={t('state.title')} sub={t('state.sub')} />
      <Upkeep />
      <StorageCard storage={data.storage} />
      <JobsCard jobs={data.jobs} />
      <SessionsCard sessions={data.sessions} count={data.session_count} />
    </>
  )
}

const stores = { embedded: 'state.store_embedded', managed: 'state.store_managed', external: 'state.store_external' } as const
const isStore = (text: string): text is keyof typeof stores => text in stores

function Table({ label, heads, numeric = [], children }: { label: string; heads: readonly string[]; numeric?: readonly number[]; children: ReactNode }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={label}>
      <table className="table stands">
        <thead>
          <tr>
            {heads.map((head, n) => (
              <th key={head} scope="col" className={numeric.includes(n) ? 'numeric' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function StorageCard({ storage }: { storage: SystemState['storage'] }) {
  const { store, database_bytes, evidence, free_bytes, registers } = storage
  const facts = [
    [t('state.store'), isStore(store) ? t(stores[store]) : store],
    [t('state.database'), sizeInWords(database_bytes)],
    [t('state.evidence'), t('state.files', { n: evidence.files.toLocaleString('zh-CN'), size: sizeInWords(evidence.bytes) })],
    [t('state.free'), free_bytes === null ? t('state.unknown') : sizeInWords(free_bytes)],
  ] as const
  return (
    <section className="card">
      <h2>{t('state.storage')}</h2>
      <dl className="facts-list">
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className="gap-above">{t('state.largest')}</h3>
      <Table label={t('state.largest')} heads={[t('state.register'), t('state.rows'), t('state.size')]} numeric={[1, 2]}>
        {registers.map((r) => (
          <tr key={r.register}>
            <th scope="row">
              <To href={`/registers/${r.register}`}>{r.title}</To>
            </th>
            <td className="numeric">{Math.round(r.rows).toLocaleString('zh-CN')}</td>
            <td className="numeric">{sizeInWords(r.bytes)}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

const outcomes = { completed: 'state.completed', failed: 'state.failed', active: 'state.active', retry: 'state.retry' } as const
const outcomeOf = (last: string | null): string => (last !== null && last in outcomes ? t(outcomes[last as keyof typeof outcomes]) : (last ?? '—'))

function JobsCard({ jobs }: { jobs: SystemState['jobs'] }) {
  return (
    <section className="card">
      <h2>{t('state.jobs')}</h2>
      {jobs.length === 0 ? (
        <p className="quiet">{t('state.no_jobs')}</p>
      ) : (
        <Table label={t('state.jobs')} heads={[t('state.job'), t('state.cron'), t('state.last'), t('state.outcome')]}>
          {jobs.map((job) => (
            <tr key={job.name}>
              <th scope="row">{job.title}</th>
              <td>
                <code>{job.cron}</code>
              </td>
              <td className="nowrap">{job.last_at === null ? t('state.never') : dateTime(job.last_at)}</td>
              <td className={job.last === 'failed' ? 'problem' : undefined}>{outcomeOf(job.last)}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

function SessionsCard({ sessions, count }: { sessions: SystemState['sessions']; count: number }) {
  const heads = [t('state.username'), t('state.name'), t('state.since'), t('state.seen'), t('state.until'), t('state.device')]
  return (
    <section className="card">
      <h2>{t('state.sessions')}</h2>
      <p className="quiet">{t('state.sessions_help', { n: count })}</p>
      <Table label={t('state.sessions')} heads={heads}>
        {sessions.map((s) => (
          <tr key={`${s.username} ${s.since}`}>
            <th scope="row">
              <code>{s.username}</code>
            </th>
            <td>{s.name}</td>
            <td className="nowrap">{dateTime(s.since)}</td>
            <td className="nowrap">{dateTime(s.seen_at)}</td>
            <td className="nowrap">{dateTime(s.until)}</td>
            <td>{s.device ?? '—'}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
