import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useSearch, useLocation } from 'wouter'
import { address, type Parameters } from '#kit/ui/api.ts'
import { keepPlace, useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { isEverywhere } from './query.ts'

/** Name of the register, where the list looks, and what can be done with the whole of it. */
export function ListHead({ definition, filters }: { definition: RegisterDefinition; filters: Parameters }) {
  const { division } = useWhereWhen()
  const place = useQuery(divisionBy(division))
  const [, go] = useLocation()
  const search = useSearch()
  const [parameters, set] = useAddress()
  const me = useSession()
  const everywhere = isEverywhere(parameters)
  const base = `/registers/${definition.register}`
  return (
    <PageHead
      title={definition.title}
      sub={
        <>
          {everywhere ? t('register.everywhere') : (place.data?.name ?? '…')} · <To href={`/rooms/${definition.room}`}>{definition.room_title}</To>
        </>
      }
      actions={
        <>
          {me.scope.level !== 'city' && (
            <Button
              type="text"
              icon={<Icon name="place" />}
              aria-pressed={everywhere}
              onClick={() => set({ everywhere: everywhere ? null : 1, cursor: null, page: null })}
            >
              {everywhere ? t('register.only_here', { division: place.data?.name ?? '…' }) : t('register.show_everywhere')}
            </Button>
          )}
          <Button
            icon={<Icon name="download" />}
            href={address(`/api/registers/${definition.register}/export.csv`, filters)}
            download={`${definition.title}.csv`}
            title={t('register.export_help')}
          >
            {t('register.export')}
          </Button>
          {definition.can.create && definition.imported && (
            <Button
              type={definition.imported === 'only' ? 'primary' : 'default'}
              icon={<Icon name="upload" />}
              onClick={() => go(keepPlace(`${base}/import`, search))}
            >
              {t('import.do')}
            </Button>
          )}
          {definition.can.create && definition.imported !== 'only' && (
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => go(keepPlace(`${base}/new`, search))}>
              {t('register.new')}
            </Button>
          )}
        </>
      }
    />
  )
}
