import { useAddress } from '../../../../kit/ui/address.ts'
import { Empty } from '../../../../kit/ui/parts/empty.tsx'
import { t } from '../../text/text.ts'
import type { RegisterDefinition } from '../../../../kit/ui/wire.ts'
import { fieldFilters } from './query.ts'

/** An empty list: whether nothing is there or nothing fits, and what to do. */
export function Nothing({ definition }: { definition: RegisterDefinition }) {
  const [parameters] = useAddress()
  const filtered = fieldFilters(parameters).length > 0 || ['q', 'state', 'bbox', 'span', 'division'].some((key) => parameters.has(key))
  if (filtered) return <Empty icon="search" title={t('register.empty_filtered')}><p>{t('register.empty_filtered_help')}</p></Empty>
  return <Empty title={t('register.empty')}><p>{t(definition.can.create ? 'register.empty_new' : 'register.empty_read')}</p></Empty>
}
