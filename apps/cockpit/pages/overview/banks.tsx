import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import type { Overview } from '#kit/wire/figures.ts'
import { banksOf, type BankEntry } from '../../frame/chapters.ts'
import { roomViewsFound } from '../../room-views.ts'
import { t } from '../../text/text.ts'

/** The four banks, each leading to its page; what is not built says so. */
export function Banks({ banks }: { banks: Overview['banks'] }) {
  const { data } = useRegisters()
  const entries = banksOf(banks, data?.items ?? [], roomViewsFound().pages).banks
  const none = entries.every((b) => !b.built)
  return (
    <section className={none ? 'card chapter unbuilt' : 'card chapter'} aria-labelledby="banks-title">
      <h2 id="banks-title">{t('overview.banks')}</h2>
      <div className="row wrap">
        {entries.map((b) => (
          <Bank key={b.key} bank={b} />
        ))}
        <span className="quiet small">{t(none ? 'overview.banks_unbuilt' : 'overview.banks_help')}</span>
      </div>
    </section>
  )
}

function Bank({ bank: { title, built, href } }: { bank: BankEntry }) {
  if (href)
    return (
      <To href={href} className="bank">
        <Icon name="bank" />
        {title}
      </To>
    )
  return (
    <span className="bank">
      <Icon name="bank" />
      {title}
      {!built && <small className="tag">{t('overview.unbuilt')}</small>}
    </span>
  )
}
