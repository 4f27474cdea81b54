import { Button } from 'antd'
import { useState } from 'react'
import { To } from '#kit/ui/parts/link.tsx'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'

const keyOf = (user: string): string => `siku.welcomed.${user}`
const welcomed = (user: string): boolean => localStorage.getItem(keyOf(user)) !== null

/** One line for whoever comes the first time on this device; gone once read. */
export function Welcome() {
  const { user } = useSession()
  const [done, setDone] = useState(() => welcomed(user.id))
  if (done) return null
  const off = () => {
    localStorage.setItem(keyOf(user.id), '1')
    setDone(true)
  }
  return (
    <aside className="welcome">
      <span className="grow">{t('inbox.welcome')}</span>
      <To href="/help" onClick={off}>
        {t('inbox.welcome_go')}
      </To>
      <Button size="small" onClick={off}>
        {t('inbox.welcome_off')}
      </Button>
    </aside>
  )
}
