import { t } from '../../text/text.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'

/** What every record carries beside its fields: where it lies, in which state it begins, to which year it belongs. */
export function headFields(definition: RegisterDefinition): FieldDefinition[] {
  const states = Object.fromEntries(definition.start.map((s) => [s, definition.states[s] ?? s]))
  return [
    { name: 'division', kind: 'division', title: t('form.division'), help: t('form.division_help'), required: true },
    ...(definition.start.length > 1 ? [{ name: 'state', kind: 'choice' as const, title: t('form.state'), required: false, choices: states }] : []),
    { name: 'belongs_to_year', kind: 'integer', title: t('form.year'), help: t('form.year_help'), required: false },
  ]
}
