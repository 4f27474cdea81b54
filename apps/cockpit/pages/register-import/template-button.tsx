import { Button } from 'antd'
import { Icon } from '#kit/ui/parts/icon.tsx'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { t } from '../../text/text.ts'

/** The sheet of a register to fill in and bring back. */
export function TemplateButton({ definition, quiet = false }: { definition: RegisterDefinition; quiet?: boolean }) {
  return (
    <Button
      {...(quiet ? { type: 'text' as const } : {})}
      icon={<Icon name="download" />}
      href={`/api/registers/${definition.register}/template.xlsx`}
      download={`${definition.title}模板.xlsx`}
      title={t('import.template_help')}
    >
      {t('import.template')}
    </Button>
  )
}
