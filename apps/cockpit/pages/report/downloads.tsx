import { Button, Dropdown } from 'antd'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { t } from '../../text/text.ts'

type Kind = 'docx' | 'pdf' | 'html' | 'canonical'

/** The report as a file: Word at a click, the other formats in a list. */
export function Downloads({ href, more }: { href: (format: Kind) => string; more: readonly Exclude<Kind, 'docx'>[] }) {
  const items = more.map((format) => ({
    key: format,
    label: (
      <a href={href(format)} download="">
        {t(`report.download_${format}`)}
      </a>
    ),
  }))
  return (
    <>
      <Button icon={<Icon name="download" />} href={href('docx')} {...{ download: '' }}>
        {t('report.download_docx')}
      </Button>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button icon={<Icon name="down" />} aria-label={t('report.download_more')} />
      </Dropdown>
    </>
  )
}
