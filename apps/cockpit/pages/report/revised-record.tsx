import { To } from '#kit/ui/parts/link.tsx'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import type { Deed, ToldRecord } from '#kit/wire/report.ts'

/** A record that differs from what was sealed: how, and who did what to it since, when and why. */
export function RevisedEntry({ record, unit }: { record: ToldRecord; unit: string }) {
  const { kind, before, after, readable, register, id, title, register_title, deeds } = record
  const contribution =
    kind === 'touched' ? t('seal.no_effect') : t('seal.contribution', { before: before ?? '0', after: after ?? '0', unit: unit === '%' ? '' : unit })
  return (
    <li>
      <div className="row wrap tight">
        <span className={`tag kind-${kind}`}>{t(`seal.kind_${kind}`)}</span>
        {readable ? <To href={`/registers/${register}/${id}`}>{title || id}</To> : <span>{title || id}</span>}
        <span className="quiet">{register_title}</span>
      </div>
      <div className="quiet">{contribution}</div>
      {deeds.length === 0 && <div className="quiet">{t('seal.by_another')}</div>}
      <ol className="timeline">
        {deeds.map((deed) => (
          <Done key={deed.version} deed={deed} />
        ))}
      </ol>
      {!readable && deeds.length > 0 && <div className="quiet">{t('seal.not_readable')}</div>}
    </li>
  )
}

function Done({ deed }: { deed: Deed }) {
  return (
    <li>
      <strong>{deed.action_title}</strong>{' '}
      {deed.from_state && deed.from_state !== deed.to_state && (
        <span className="quiet">
          {deed.from_state} → {deed.to_state}
        </span>
      )}
      <div className="quiet">
        <time dateTime={deed.at}>{dateTime(deed.at)}</time> · {deed.actor?.name ?? t('record.by_system')}
        {deed.post ? `（${deed.post.title}）` : ''}
      </div>
      {deed.reason && <div>{t('record.why', { reason: deed.reason })}</div>}
      {deed.changes && deed.changes.length > 0 && (
        <ul className="changes">
          {deed.changes.map((c) => (
            <li key={c.field}>
              <span className="quiet">{c.title}</span>{' '}
              {c.before !== '—' && (
                <del>
                  <span className="sr-only">{t('record.before')}</span>
                  {String(c.before)}
                </del>
              )}
              <ins>
                <span className="sr-only">{t('record.after')}</span>
                {String(c.after)}
              </ins>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
