import { type Columns, columnsCode } from './columns-code.ts'

/** What of an address is only where somebody just stands in the list, and no part of a view of it. */
const passing = ['cursor', 'page']

/** The address of a list as a view to be kept: filters, sort and place as they stand, and the columns with their widths. */
export function viewAddress(path: string, search: string, columns: Columns): string {
  const parameters = new URLSearchParams(search)
  for (const key of passing) parameters.delete(key)
  parameters.set('columns', columnsCode(columns))
  return `${path}?${parameters.toString()}`
}
