import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useAddress } from '#kit/ui/address.ts'
import { imageryQuery } from '#kit/ui/map/imagery-query.ts'
import { t } from './text.ts'

/** What lies beneath: our own map always, pictures from the air where the city has a key to them; without one it says why there are none. */
export function BaseChoice() {
  const { data } = useQuery(imageryQuery)
  const [parameters, set] = useAddress()
  if (!data) return null
  return (
    <section aria-label={t('base.title')}>
      <h2>{t('base.title')}</h2>
      {data.key === null ? (
        <small className="quiet">{t('base.no_key')}</small>
      ) : (
        <Radio.Group
          aria-label={t('base.title')}
          value={parameters.get('base') === 'imagery' ? 'imagery' : 'own'}
          onChange={(e) => set({ base: e.target.value === 'imagery' ? 'imagery' : null }, { replace: true })}
          options={[
            { value: 'own', label: t('base.own') },
            { value: 'imagery', label: t('base.imagery') },
          ]}
        />
      )}
    </section>
  )
}
