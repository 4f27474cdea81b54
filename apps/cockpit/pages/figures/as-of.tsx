import { Button, Input } from 'antd'
import { useId } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { t } from '../../text/text.ts'
import { useAsked } from './use-asked.ts'

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** Chooses a past day to compute as of. */
export function AsOf() {
  const { as_of } = useAsked()
  const [, set] = useAddress()
  const id = useId()
  const choose = (day: string | null) => set({ as_of: day, cursor: null })
  return (
    <span className="row as-of" title={t('figures.as_of_help')}>
      <label htmlFor={id} className="quiet">
        {t('figures.as_of')}
      </label>
      <Input id={id} type="date" size="small" value={as_of ?? ''} max={today()} onChange={(e) => choose(e.target.value || null)} />
      {as_of && (
        <Button size="small" onClick={() => choose(null)}>
          {t('figures.as_of_now')}
        </Button>
      )}
    </span>
  )
}
