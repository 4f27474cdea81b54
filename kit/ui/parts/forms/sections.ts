import { t } from '../../text/text.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'

export type Section = { key: string; title: string; fields: FieldDefinition[] }

const isPlace = (f: FieldDefinition): boolean => f.kind === 'point' || f.kind === 'line' || f.kind === 'polygon'

/** Parts of a record in reading order: what it is, where, its child rows, what the handling added, evidence. */
export function sectionsOf(all: readonly FieldDefinition[]): Section[] {
  const fields = all.filter((f) => !f.machine)
  const plain = fields.filter((f) => !isPlace(f) && f.kind !== 'rows' && f.kind !== 'evidence')
  const sections: Section[] = [
    { key: 'main', title: t('section.main'), fields: plain.filter((f) => !f.later && !f.system) },
    { key: 'handling', title: t('section.handling'), fields: plain.filter((f) => f.later && !f.system) },
    { key: 'system', title: t('section.system'), fields: plain.filter((f) => f.system) },
    { key: 'place', title: t('section.place'), fields: fields.filter(isPlace) },
    ...fields.filter((f) => f.kind === 'rows').map((f) => ({ key: f.name, title: f.title, fields: [f] })),
    { key: 'evidence', title: t('section.evidence'), fields: fields.filter((f) => f.kind === 'evidence') },
  ]
  return sections.filter((s) => s.fields.length > 0)
}
