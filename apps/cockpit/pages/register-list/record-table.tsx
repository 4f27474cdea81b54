import { Checkbox } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { numeric } from '#kit/ui/parts/fields/value.tsx'
import { Unit } from '#kit/ui/parts/quantity.tsx'
import { mostSorted } from '#kit/register/sorting.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { t } from '../../text/text.ts'
import type { ChooseColumns, Column } from './columns.ts'
import { type Columns, fixed, widened } from './columns-code.ts'
import { type Choose, classes, lookOf, RecordRow, type Sized, sized } from './record-row.tsx'
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
  choose: Choose
  /** Records of the whole list, once they are counted. */
  total: number | null | undefined
  stale: boolean
}

/** Records in rows (cards where the window is narrow); a click on a heading sorts. */
export function RecordTable({ definition, records, columns, chooseColumns, marked, mark, chosen, choose, total, stale }: Properties) {
  const look = useMemo(() => lookOf(definition, columns), [definition, columns])
  const { shown, due, bulk } = look
  const picked = useMemo(() => new Set(chosen), [chosen])
  const allPicked = records.every((r) => picked.has(r.id))
  const widthOf = (name: string): Sized => sized(columns, name)
  const handle = (name: string, title: string) => (
    <WidthHandle title={title} width={columns.widths[name]} change={(width) => chooseColumns(widened(columns, name, width))} />
  )
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
                  checked={allPicked}
                  indeterminate={chosen.length > 0 && !allPicked}
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
              <Heading
                key={c.name}
                column={c}
                tooMany={!definition.ordered.includes(c.name) && (total ?? 0) > mostSorted}
                width={widthOf(c.name)}
                handle={handle(c.name, c.title)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <RecordRow key={record.id} look={look} record={record} marked={marked === record.id} mark={mark} chosen={picked.has(record.id)} choose={choose} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading({ column, tooMany, width, handle }: { column: Column; tooMany: boolean; width: Sized; handle: ReactNode }) {
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
        aria-disabled={tooMany}
        onClick={() => tooMany || set({ sort: next, cursor: null, page: null })}
        title={tooMany ? t('register.sort_too_many', { most: mostSorted }) : t('register.sort_by', { title: column.title })}
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
