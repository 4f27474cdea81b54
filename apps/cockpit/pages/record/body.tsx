import { comma } from '#kit/ui/text/text.ts'
import { sectionsOf, type Section } from '#kit/ui/parts/forms/sections.ts'
import { fieldsOfKind } from '#kit/ui/parts/forms/kinds.ts'
import { FieldValue } from '#kit/ui/parts/fields/value.tsx'
import { Masked } from '#kit/ui/parts/fields/reveal.tsx'
import { isEmpty } from '#kit/ui/parts/fields/words.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'
import { pointIn, type Place } from '#kit/ui/parts/evidence.ts'
import { Gallery, Pictures } from '#kit/ui/parts/gallery.tsx'

type Properties = { definition: RegisterDefinition; record: Rec }

/** Fields by sections; parts that nothing has been written in yet are left out. */
export function RecordBody({ definition, record }: Properties) {
  const sections = sectionsOf(fieldsOfKind(definition, record)).filter((s) => s.key === 'main' || s.fields.some((f) => !isEmpty(record[f.name])))
  return (
    <>
      {sections.map((s) => (
        <Part key={s.key} section={s} record={record} from={pointIn(record, definition.map?.geometry)} />
      ))}
      {definition.basis.length > 0 && <p className="record-basis quiet">{t('record.basis', { basis: definition.basis.join(comma()) })}</p>}
    </>
  )
}

function Part({ section, record, from }: { section: Section; record: Rec; from: Place | null }) {
  return (
    <section className="card" aria-labelledby={`section-${section.key}`}>
      <h2 id={`section-${section.key}`}>{section.title}</h2>
      {section.key === 'evidence' ? (
        <Pictures>
          {section.fields
            .filter((f) => !isEmpty(record[f.name]))
            .map((f) => (
              <div key={f.name}>
                <h3 className="quiet">{f.title}</h3>
                <Gallery ids={record[f.name] as string[]} files={record.evidence_files ?? {}} from={from} />
              </div>
            ))}
        </Pictures>
      ) : section.fields.length === 1 && section.fields[0]?.kind === 'rows' ? (
        <One field={section.fields[0]} record={record} />
      ) : (
        <dl className="facts-list">
          {shownOf(section, record).map((f) => (
            <div key={f.name} className={f.long ? 'wide' : undefined}>
              <dt>{f.title}</dt>
              <dd>
                <One field={f} record={record} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

const One = ({ field, record }: { field: FieldDefinition; record: Rec }) =>
  record.masked?.includes(field.name) ? <Masked record={record} field={field} /> : <FieldValue field={field} value={record[field.name]} refs={record.refs} />

/** In the parts that fill up while it is handled, only what has been filled. */
const shownOf = (section: Section, record: Rec): FieldDefinition[] =>
  section.key === 'handling' || section.key === 'system' ? section.fields.filter((f) => !isEmpty(record[f.name])) : section.fields
