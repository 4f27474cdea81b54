import { useAddress } from '#kit/ui/address.ts'
import { Button } from 'antd'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { fieldFilters, isEverywhere } from './query.ts'

/** An empty list: whether nothing is there or nothing fits, and what to do. */
export function Nothing({ definition }: { definition: RegisterDefinition }) {
  const [parameters, set] = useAddress()
  const me = useSession()
  const wider =
    me.scope.level === 'city' || isEverywhere(parameters) ? null : (
      <Button onClick={() => set({ everywhere: 1, cursor: null, page: null })}>{t('register.show_everywhere')}</Button>
    )
  const filtered = fieldFilters(parameters).length > 0 || ['q', 'state', 'bbox', 'span', 'division', 'clock', 'mine'].some((key) => parameters.has(key))
  if (filtered)
    return (
      <Empty icon="search" title={t('register.empty_filtered')}>
        <p>{t('register.empty_filtered_help')}</p>
        {wider}
      </Empty>
    )
  return (
    <Empty title={t('register.empty')}>
      <p>{t(definition.can.create ? 'register.empty_new' : 'register.empty_read')}</p>
      {wider}
    </Empty>
  )
}
