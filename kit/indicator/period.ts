/** The stretch of time a figure speaks of; `from` inclusive, `to` exclusive, both `YYYY-MM-DD`. */
export type Period = { readonly year: number; readonly month: number | null; readonly from: string; readonly to: string; readonly last: string }

const two = (n: number): string => String(n).padStart(2, '0')

function dayBefore(date: string): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}

/** A calendar year, or one month of it. The statistics year ends on 31 December. */
export function periodOfYear(year: number, month: number | null = null): Period {
  const from = `${year}-${two(month ?? 1)}-01`
  const to = month === null || month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`
  return { year, month, from, to, last: dayBefore(to) }
}
