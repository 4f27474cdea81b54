import { Icon } from '#kit/ui/parts/icon.tsx'
import { t } from '../../text/text.ts'
import { RevisionButton } from './revision-marks.tsx'
import type { SealedReport } from '#kit/wire/report.ts'

/** Whether the seal holds, and what of it has moved since. */
export function SealState({ seal, open }: { seal: SealedReport; open: (indicator: string) => void }) {
  const moved = seal.revisions.filter((r) => r.status !== 'same' || r.redefined !== null)
  return (
    <section className="card seal-state" aria-label={t('seal.state')}>
      <p className={seal.verified ? 'sound' : 'problem'} role={seal.verified ? undefined : 'alert'}>
        <Icon name={seal.verified ? 'check' : 'close'} /> {t(seal.verified ? 'seal.sound' : 'seal.broken')}
      </p>
      {seal.faults.length > 0 && (
        <ul>
          {seal.faults.map((fault, i) => (
            <li key={i} className="problem">
              {fault.message}
            </li>
          ))}
        </ul>
      )}
      {seal.note && (
        <p>
          {t('seal.note')}：{seal.note}
        </p>
      )}
      <dl className="digests">
        <dt>SHA-256</dt>
        <dd>
          <code>{seal.digest.sha256}</code>
        </dd>
        <dt>SM3</dt>
        <dd>
          <code>{seal.digest.sm3}</code>
        </dd>
      </dl>
      {moved.length === 0 ? (
        <p>{t('seal.unchanged')}</p>
      ) : (
        <>
          <p>{t('seal.moved', { revised: seal.revised, touched: seal.touched })}</p>
          <ul className="moved">
            {moved.map((r) => (
              <li key={r.indicator}>
                <RevisionButton revision={r} open={open} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
