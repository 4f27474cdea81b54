/** Which columns a list shows, and how wide those are that somebody set by hand, in pixels. */
export type Columns = { readonly names: readonly string[]; readonly widths: Readonly<Record<string, number>> }

/** The columns that every list has, in no choice of columns; no field is called so. */
export const fixed = { title: '_title', due: '_due' } as const
const always: ReadonlySet<string> = new Set(Object.values(fixed))

export const [narrowest, widest] = [64, 800]
export const within = (width: number): number => Math.round(Math.min(Math.max(width, narrowest), widest))

/** `state.120,division,_title.300`, as it is kept on the device and stands in the address of a saved view. */
export function columnsCode({ names, widths }: Columns): string {
  const shown = [...names, ...always].filter((name) => names.includes(name) || name in widths)
  return shown.map((name) => (widths[name] === undefined ? name : `${name}.${widths[name]}`)).join(',')
}

/** What a code says; what of it is no width is left out, as an address may be written by hand. */
export function columnsOf(code: string): Columns {
  const entries = code.split(',').map((entry) => entry.split('.') as [string, string?])
  const widths = entries.flatMap(([name, width]) => (width !== undefined && /^\d{1,4}$/.test(width) ? [[name, within(Number(width))] as const] : []))
  return { names: entries.map(([name]) => name).filter((name) => name !== '' && !always.has(name)), widths: Object.fromEntries(widths) }
}

/** Another width of a column; null gives it back its own. */
export function widened({ names, widths }: Columns, name: string, width: number | null): Columns {
  const { [name]: _, ...rest } = widths
  return { names, widths: width === null ? rest : { ...rest, [name]: within(width) } }
}
