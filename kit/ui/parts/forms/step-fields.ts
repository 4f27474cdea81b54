import { t } from '../../text/text.ts'
import type { FieldDefinition, RegisterDefinition, TransitionDefinition } from '#kit/wire/registers.ts'
import { fieldsOfKind } from './kinds.ts'

const reasonField = (): FieldDefinition => ({
  name: 'reason',
  kind: 'text',
  title: t('form.reason'),
  help: t('form.reason_help'),
  required: true,
  long: true,
  max_length: 2000,
})

type Values = Readonly<Record<string, unknown>>

/** Fields a step may fill, with which of them it demands. */
export function stepFields(definition: RegisterDefinition, record: Values, step: TransitionDefinition): { fields: FieldDefinition[]; required: Set<string> } {
  const names = new Set([...step.needs, ...step.takes, ...step.evidence])
  const own = fieldsOfKind(definition, record).filter((f) => names.has(f.name))
  return { fields: step.reason ? [...own, reasonField()] : own, required: new Set([...step.needs, ...step.evidence, ...(step.reason ? ['reason'] : [])]) }
}
