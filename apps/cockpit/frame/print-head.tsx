import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { beijingInstant } from '#kit/calendar/date.ts'
import { useWhereWhen } from '#kit/ui/address.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { dateTime } from '#kit/ui/parts/time.ts'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../text/text.ts'

const now = (): string => dateTime(beijingInstant(Date.now()))

/** Stands above a printed page alone: which city, which place, who printed it and when. */
export function PrintHead() {
  const me = useSession()
  const { division } = useWhereWhen()
  const place = useQuery(divisionBy(division)).data?.name ?? me.scope.name
  const [at, setAt] = useState(now)
  useEffect(() => {
    const before = () => flushSync(() => setAt(now()))
    window.addEventListener('beforeprint', before)
    return () => window.removeEventListener('beforeprint', before)
  }, [])
  const post = me.posts[0]
  return (
    <header className="print-head">
      <strong>{t('print.house', { city: me.city.name })}</strong>
      <span>{t('print.place', { place })}</span>
      <span>{t('print.who', { who: post ? `${post.role_title} ${me.user.name}` : me.user.name, at })}</span>
      {me.demo && <span>{t('frame.demo')}</span>}
    </header>
  )
}
