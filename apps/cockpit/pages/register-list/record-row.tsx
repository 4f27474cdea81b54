import { memo } from 'react'
import type { CSSProperties, Dispatch, SetStateAction } from 'react'
import { Checkbox } from 'antd'
import { colourOf, leftInWords } from '#kit/ui/parts/clock.tsx'
import { FieldValue, numeric } from '#kit/ui/parts/fields/value.tsx'
import { inWords } from '#kit/ui/parts/fields/words.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { stateColour } from '#kit/ui/parts/states.ts'
import { dateTime } from '#kit/ui/parts/time.ts'
import { said } from '#kit/ui/text/language.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'
import { t } from '../../text/text.ts'
import { allColumns, type Column } from './columns.ts'
import { type Columns, fixed } from './columns-code.ts'

export type Sized = { className?: string; style?: CSSProperties }

/** A width set by hand is a variable: where rows are cards, the sheet does not read it. */
export const sized = ({ widths }: Columns, name: string): Sized =>
  widths[name] === undefined ? {} : { className: 'sized', style: { '--width': `${widths[name]}px` } as CSSProperties }

export const classes = (...names: (string | undefined)[]): string | undefined => names.filter(Boolean).join(' ') || undefined

/** What all rows of a list have in common: the same thing as long as definition and columns are the same, so that a row is drawn anew only for its own sake. */
export type Look = {
  readonly definition: RegisterDefinition
  readonly columns: Columns
  readonly shown: readonly Column[]
  readonly due: boolean
  readonly bulk: boolean
}

export const lookOf = (definition: RegisterDefinition, columns: Columns): Look => ({
  definition,
  columns,
  shown: allColumns(definition).filter((c) => columns.names.includes(c.name)),
  due: definition.transitions.some((step) => step.within),
  bulk: definition.transitions.some((step) => step.allowed),
})

export type Choose = Dispatch<SetStateAction<readonly string[]>>

type RowProperties = { look: Look; record: Rec; marked: boolean; mark: (id: string | null) => void; chosen: boolean; choose: Choose }

/** One record of a list. A page of a thousand is told by one row what happens to it. */
export const RecordRow = memo(function RecordRow({ look, record, marked, mark, chosen, choose }: RowProperties) {
  const { definition, columns, shown, due, bulk } = look
  const widthOf = (name: string): Sized => sized(columns, name)
  const toggle = (on: boolean) => choose((before) => (on ? [...before, record.id] : before.filter((id) => id !== record.id)))
  return (
    <tr className={marked ? 'marked' : undefined} onMouseEnter={() => mark(record.id)} onMouseLeave={() => mark(null)}>
      {bulk && (
        <td className="check">
          <Checkbox aria-label={t('register.choose', { title: record.title })} checked={chosen} onChange={(e) => toggle(e.target.checked)} />
        </td>
      )}
      <td {...widthOf(fixed.title)} className={classes('record-title', widthOf(fixed.title).className)}>
        <To href={`/registers/${definition.register}/${record.id}`}>{said(record.title) || definition.title}</To>
      </td>
      {due && (
        <td {...widthOf(fixed.due)} data-label={t('register.due')}>
          {record.task ? <span className={`state-${colourOf(record.task)} nowrap`}>{leftInWords(record.task)}</span> : <span className="quiet">—</span>}
        </td>
      )}
      {shown.map((c) => (
        <td key={c.name} {...widthOf(c.name)} data-label={c.title} className={classes(c.field && numeric(c.field), widthOf(c.name).className)}>
          <Cell definition={definition} column={c} record={record} />
        </td>
      ))}
    </tr>
  )
})

const wholeUpTo = 24
/** Kinds that read badly when broken over lines. */
const oneLine = new Set<FieldDefinition['kind']>(['date', 'instant', 'choice', 'code', 'boolean', 'division'])

function Cell({ definition, column, record }: { definition: RegisterDefinition; column: Column; record: Rec }) {
  switch (column.name) {
    case 'state':
      return <StateTag colour={stateColour(definition, record.state, record.task)}>{record.state_title}</StateTag>
    case 'division':
      return (
        <span className="clamp place" title={record.division_name ?? ''}>
          {record.division_name}
        </span>
      )
    case 'belongs_to_year':
      return <>{record.belongs_to_year}</>
    case 'changed_at':
      return <span className="nowrap">{dateTime(record.changed_at)}</span>
  }
  const { field } = column
  if (!field) return null
  const value = record[field.name]
  if (record.masked?.includes(field.name)) return <span className="quiet">{String(value ?? '')}</span>
  // Numbers of documents differ at their end: what is short is shown whole.
  if (field.kind === 'text' && String(value ?? '').length <= wholeUpTo) return <span className="nowrap">{inWords(field, value)}</span>
  if (field.kind === 'text')
    return (
      <span className="clamp" title={inWords(field, value)}>
        {inWords(field, value)}
      </span>
    )
  if (oneLine.has(field.kind)) return <span className="nowrap">{inWords(field, value, record.refs)}</span>
  return <FieldValue field={field.unit ? { ...field, unit: '' } : field} value={value} refs={record.refs} />
}
