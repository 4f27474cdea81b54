import { said } from '#kit/ui/text/language.ts'
import { Checkbox } from 'antd'
import type { CSSProperties, ReactNode } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { leftInWords, colourOf } from '#kit/ui/parts/clock.tsx'
import { FieldValue, numeric } from '#kit/ui/parts/fields/value.tsx'
import { inWords } from '#kit/ui/parts/fields/words.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { stateColour } from '#kit/ui/parts/states.ts'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'
import { Unit } from '#kit/ui/parts/quantity.tsx'
import { allColumns, type ChooseColumns, type Column } from './columns.ts'
import { type Columns, fixed, widened } from './columns-code.ts'
import { WidthHandle } from './width-handle.tsx'
import './widths.css'

type Properties = {
  definition: RegisterDefinition
  records: readonly Rec[]
  columns: Columns
  chooseColumns: ChooseColumns
  marked: string | null
  mark: (id: string | null) => void
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
  stale: boolean
}

/** Records in rows (cards where the window is narrow); a click on a heading sorts. */
export function RecordTable({ definition, records, columns, chooseColumns, marked, mark, chosen, choose, stale }: Properties) {
  const shown = allColumns(definition).filter((c) => columns.names.includes(c.name))
  const due = definition.transitions.some((step) => step.within)
  const widthOf = (name: string): Sized => sized(columns, name)
  const handle = (name: string, title: string) => (
    <WidthHandle title={title} width={columns.widths[name]} change={(width) => chooseColumns(widened(columns, name, width))} />
  )
  const bulk = definition.transitions.some((s) => s.allowed)
  const toggle = (id: string, on: boolean) => choose(on ? [...chosen, id] : chosen.filter((c) => c !== id))
  return (
    <div
      className={stale ? 'table-box stale' : 'table-box'}
      tabIndex={0}
      role="region"
      aria-label={t('register.list', { title: definition.title })}
      aria-busy={stale}
    >
      <table className="table records">
        <thead>
          <tr>
            {bulk && (
              <th className="check">
                <Checkbox
                  aria-label={t('register.choose_all')}
                  checked={records.every((r) => chosen.includes(r.id))}
                  indeterminate={chosen.length > 0 && !records.every((r) => chosen.includes(r.id))}
                  onChange={(e) => choose(e.target.checked ? records.map((r) => r.id) : [])}
                />
              </th>
            )}
            <th {...widthOf(fixed.title)}>
              {t('register.title_column')}
              {handle(fixed.title, t('register.title_column'))}
            </th>
            {due && (
              <th {...widthOf(fixed.due)}>
                {t('register.due')}
                {handle(fixed.due, t('register.due'))}
              </th>
            )}
            {shown.map((c) => (
              <Heading key={c.name} column={c} width={widthOf(c.name)} handle={handle(c.name, c.title)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((r) => (
            <tr key={r.id} className={marked === r.id ? 'marked' : undefined} onMouseEnter={() => mark(r.id)} onMouseLeave={() => mark(null)}>
              {bulk && (
                <td className="check">
                  <Checkbox
                    aria-label={t('register.choose', { title: r.title })}
                    checked={chosen.includes(r.id)}
                    onChange={(e) => toggle(r.id, e.target.checked)}
                  />
                </td>
              )}
              <td {...widthOf(fixed.title)} className={classes('record-title', widthOf(fixed.title).className)}>
                <To href={`/registers/${definition.register}/${r.id}`}>{said(r.title) || definition.title}</To>
              </td>
              {due && (
                <td {...widthOf(fixed.due)} data-label={t('register.due')}>
                  {r.task ? <span className={`state-${colourOf(r.task)} nowrap`}>{leftInWords(r.task)}</span> : <span className="quiet">—</span>}
                </td>
              )}
              {shown.map((c) => (
                <td key={c.name} {...widthOf(c.name)} data-label={c.title} className={classes(c.field && numeric(c.field), widthOf(c.name).className)}>
                  <Cell definition={definition} column={c} record={r} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Sized = { className?: string; style?: CSSProperties }

/** A width set by hand is a variable: where rows are cards, the sheet does not read it. */
const sized = ({ widths }: Columns, name: string): Sized =>
  widths[name] === undefined ? {} : { className: 'sized', style: { '--width': `${widths[name]}px` } as CSSProperties }

const classes = (...names: (string | undefined)[]): string | undefined => names.filter(Boolean).join(' ') || undefined

function Heading({ column, width, handle }: { column: Column; width: Sized; handle: ReactNode }) {
  const [parameters, set] = useAddress()
  const sort = parameters.get('sort')
  const up = sort === column.name
  const down = sort === `-${column.name}`
  const next = down ? column.name : up ? null : `-${column.name}`
  const className = classes(column.field && numeric(column.field), width.className)
  const title = (
    <>
      {column.title}
      {column.unit && <Unit of={column.unit} />}
    </>
  )
  if (!column.sortable)
    return (
      <th {...width} className={className}>
        {title}
        {handle}
      </th>
    )
  return (
    <th {...width} className={className} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>
      <button
        type="button"
        className="sort"
        onClick={() => set({ sort: next, cursor: null, page: null })}
        title={t('register.sort_by', { title: column.title })}
      >
        {title}
        <span aria-hidden="true" className={up || down ? 'arrow' : 'arrow idle'}>
          {up ? '↑' : '↓'}
        </span>
      </button>
      {handle}
    </th>
  )
}

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
