import { Suspense } from 'react'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { banksOf, type BankEntry } from '../../frame/chapters.ts'
import { roomViewsFound } from '../../room-views.ts'
import { t } from '../../text/text.ts'

/** The four banks, each with what its own page tells in a number; what is not built says so. */
export function Banks() {
  const { data } = useRegisters()
  const { banks } = banksOf(data?.outline.banks ?? [], data?.items ?? [], roomViewsFound().pages)
  if (banks.every((b) => !b.built)) return null
  return (
    <section className="card banks-row" aria-label={t('overview.banks')}>
      {banks.map((b) => (
        <Bank key={b.key} bank={b} />
      ))}
    </section>
  )
}

function Bank({ bank: { title, built, page } }: { bank: BankEntry }) {
  const Glance = page?.glance
  const name = (
    <span className="quiet">
      <Icon name="bank" /> {title}
    </span>
  )
  if (!page)
    return (
      <div className="bank-glance">
        {name}
        {!built && <small className="tag">{t('overview.unbuilt')}</small>}
      </div>
    )
  return (
    <To href={page.path} className="bank-glance">
      {name}
      {Glance && (
        <Suspense fallback={<SkeletonRows rows={1} />}>
          <Glance />
        </Suspense>
      )}
    </To>
  )
}
