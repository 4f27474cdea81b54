import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, FieldKind } from '#kit/wire/registers.ts'
import { said } from '../../text/language.ts'
import { t } from '../../text/text.ts'
import { figureTitlesQuery } from '../figure-titles.ts'
import { To } from '../link.tsx'
import { meant, Quantity, Unit } from '../quantity.tsx'
import { inWords, isEmpty } from './words.ts'

type Properties = { field: FieldDefinition; value: unknown; refs: Rec['refs'] }

const spoken = ({ field, value, refs }: Properties) => <span>{inWords(field, value, refs)}</span>

const drawn: Readonly<Record<FieldKind, (p: Properties) => ReactNode>> = {
  text: ({ field, value }) =>
    field.names ? <FigureNamed id={String(value)} /> : field.long ? <p className="prose">{String(value)}</p> : <span>{String(value)}</span>,
  // Whole numbers without a unit are years and the like.
  integer: ({ field, value }) => (field.unit ? <Quantity value={String(value)} unit={field.unit} /> : <span className="quantity">{String(value)}</span>),
  decimal: ({ field, value }) => <Quantity value={meant(String(value))} unit={field.unit} />,
  reference: ({ field, value, refs }) => <Reference id={String(value)} refs={refs} field={field} />,
  links: ({ field, value, refs }) => (
    <span className="row wrap tight">
      {(value as string[]).map((id) => (
        <span key={id} className="tag">
          <Reference id={id} refs={refs} field={field} />
        </span>
      ))}
    </span>
  ),
  choices: ({ field, value }) => (
    <span className="row wrap tight">
      {(value as string[]).map((v) => (
        <span key={v} className="tag">
          {field.choices?.[v] ?? v}
        </span>
      ))}
    </span>
  ),
  rows: ({ field, value, refs }) => <Rows rows={value as Record<string, unknown>[]} columns={field.row ?? []} refs={refs} />,
  code: spoken,
  choice: spoken,
  date: spoken,
  instant: spoken,
  boolean: spoken,
  division: spoken,
  evidence: spoken,
  point: spoken,
  line: spoken,
  polygon: spoken,
}

/** A value as it is read: quantities with unit, references as links, child rows as a small table. */
export const FieldValue = (p: Properties) => (isEmpty(p.value) ? <span className="quiet">—</span> : drawn[p.field.kind](p))

function FigureNamed({ id }: { id: string }) {
  const { data } = useQuery(figureTitlesQuery)
  return <To href={`/figures/${id}`}>{said(data?.get(id) ?? id)}</To>
}

function Reference({ id, refs, field }: { id: string; refs: Rec['refs']; field: FieldDefinition }) {
  const named = refs?.[id]
  if (!named) return <span className="quiet">{t('value.unnamed')}</span>
  return <To href={`/registers/${named.register || field.register}/${id}`}>{named.title}</To>
}

function Rows({ rows, columns: all, refs }: { rows: Record<string, unknown>[]; columns: FieldDefinition[]; refs: Rec['refs'] }) {
  const columns = all.filter((c) => !c.machine)
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('value.rows', { n: rows.length })}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.name} className={numeric(c)}>
                {c.title}
                {c.unit && <Unit of={c.unit} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {columns.map((c) => (
                <td key={c.name} className={numeric(c)}>
                  <FieldValue field={{ ...c, unit: undefined } as FieldDefinition} value={row[c.name]} refs={refs} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Class of a column whose figures stand on the right. */
export const numeric = (field: Pick<FieldDefinition, 'kind'>): string | undefined =>
  field.kind === 'integer' || field.kind === 'decimal' ? 'numeric' : undefined
