import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
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
import { TemplateButton } from '../register-import/template-button.tsx'
import { isEverywhere } from './query.ts'

/** The view as a file: its columns, behind the name of the record, its filters and its order. */
function exports(definition: RegisterDefinition, columns: readonly string[], filters: Parameters) {
  const item = (key: string, format: 'xlsx' | 'csv', label: string, more: Parameters = {}) => ({
    key,
    label: (
      <a
        href={address(`/api/registers/${definition.register}/export.${format}`, { ...filters, columns: ['title', ...columns].join(','), ...more })}
        download={`${definition.title}.${format}`}
      >
        {label}
      </a>
    ),
  })
  return [
    item('xlsx', 'xlsx', t('register.export_xlsx')),
    item('csv', 'csv', t('register.export_csv')),
    item('keys', 'csv', t('register.export_keys'), { names: 'keys' }),
  ]
}

/** Name of the register, where the list looks, and what can be done with the whole of it. */
type Properties = { definition: RegisterDefinition; columns: readonly string[]; filters: Parameters }

export function ListHead({ definition, columns, filters }: Properties) {
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
          {definition.can.create && <TemplateButton definition={definition} quiet />}
          <Dropdown trigger={['click']} menu={{ items: exports(definition, columns, filters) }}>
            <Button icon={<Icon name="download" />} title={t('register.export_help')}>
              {t('register.export')}
            </Button>
          </Dropdown>
          {definition.can.create && (
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
