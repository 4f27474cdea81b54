/** What of an address is only where somebody just stands in the list, and no part of a view of it. */
const passing = ['cursor', 'page']

/** The address of a list as a view to be kept: filters, sort and place as they stand, and the columns. */
export function viewAddress(path: string, search: string, columns: readonly string[]): string {
  const parameters = new URLSearchParams(search)
  for (const key of passing) parameters.delete(key)
  parameters.set('columns', columns.join(','))
  return `${path}?${parameters.toString()}`
}
