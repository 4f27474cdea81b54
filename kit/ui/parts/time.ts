const shape = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as the clock in Beijing shows it, `2023-12-31 08:30`; what is no instant is given back. */
export function dateTime(iso: string | null | undefined): string {
  if (!iso) return '—'
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? iso : shape.format(at)
}

/** The day of an instant in Beijing. */
export const day = (iso: string | null | undefined): string => (iso && iso.length > 10 ? dateTime(iso).slice(0, 10) : (iso ?? '—'))

/** `2023-05-01T08:00` of a form, said with Beijing's offset. */
export const withOffset = (local: string): string => (local ? `${local.length === 16 ? `${local}:00` : local}+08:00` : '')

/** The other way: an instant as a form holds it. */
export const withoutOffset = (iso: string): string => dateTime(iso).replace(' ', 'T')
