import { useMutation } from '@tanstack/react-query'
import { App, Button, Dropdown } from 'antd'
import { getFile } from '#kit/ui/api.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { t } from '../../text/text.ts'

type Kind = 'docx' | 'pdf' | 'html' | 'canonical'

/** The report as a file: Word at a click, the other formats in a list; while one is made the button tells which. */
export function Downloads({ href, more }: { href: (format: Kind) => string; more: readonly Exclude<Kind, 'docx'>[] }) {
  const { message } = App.useApp()
  const making = useMutation({ mutationFn: (format: Kind) => getFile(href(format)), onError: (error) => message.error(error.message) })
  const items = more.map((format) => ({ key: format, label: t(`report.download_${format}`) }))
  return (
    <>
      <Button icon={<Icon name="download" />} loading={making.isPending} onClick={() => making.mutate('docx')}>
        {making.isPending ? t('report.download_making', { what: t(`report.kind_${making.variables}`) }) : t('report.download_docx')}
      </Button>
      <Dropdown menu={{ items, onClick: ({ key }) => making.mutate(key as Kind) }} trigger={['click']} disabled={making.isPending}>
        <Button icon={<Icon name="down" />} aria-label={t('report.download_more')} />
      </Dropdown>
    </>
  )
}
