import { eligibility, payable, type PlotOnDay, type Programme, type Withholding } from '../run/payable.ts'
import { Decimal } from '#kit/quantity/decimal.ts'

export type RollPlot = PlotOnDay & {
  readonly id: string
  readonly division: string
  readonly area: string
  readonly payee: string | null
  readonly account: string | null
}

/** What one payee is owed, or what is held back from it for one reason. */
export type RollLine = {
  readonly payee: string
  readonly division: string
  readonly account: string | null
  readonly withheld_for: Withholding | null
  readonly plots: readonly string[]
  readonly area: string
  readonly amount: string
}
export type Totals = { readonly plots: number; readonly area: string; readonly payees: number; readonly amount: string }
export type Roll = { readonly lines: readonly RollLine[]; readonly payable: Totals; readonly withheld: Totals; readonly without_payee: number }

const totals = (lines: readonly RollLine[]): Totals => {
  const sum = (field: 'area' | 'amount'): string => lines.reduce((n, l) => n.plus(l[field]), new Decimal(0)).toFixed(2)
  return { plots: lines.reduce((n, l) => n + l.plots.length, 0), area: sum('area'), payees: new Set(lines.map((l) => l.payee)).size, amount: sum('amount') }
}

function lineOf(plots: readonly RollPlot[], payee: string, withheld_for: Withholding | null, rate: string): RollLine {
  const areas = plots.map((p) => p.area)
  const area = areas.reduce((n, a) => n.plus(a), new Decimal(0)).toFixed(2)
  const [first] = plots
  return {
    payee,
    withheld_for,
    division: first?.division ?? '',
    account: first?.account ?? null,
    plots: plots.map((p) => p.id),
    area,
    amount: payable(areas, rate),
  }
}

/**
 * The roll of a run: who is owed what for which plots, and what is held back and why. Plots in the order given decide the
 * order of the lines. `rate` in 元/亩.
 */
export function rollOf(plots: readonly RollPlot[], programme: Programme, rate: string, day: string): Roll {
  const groups = new Map<string, { payee: string; why: Withholding | null; plots: RollPlot[] }>()
  let without_payee = 0
  for (const plot of plots) {
    const verdict = eligibility(plot, programme, day)
    if (verdict === 'outside' || verdict === 'paid') continue
    if (plot.payee === null) {
      without_payee += 1
      continue
    }
    const why = verdict === 'eligible' ? null : verdict
    const key = `${plot.payee} ${why ?? ''}`
    const group = groups.get(key) ?? { payee: plot.payee, why, plots: [] }
    group.plots.push(plot)
    groups.set(key, group)
  }
  const lines = [...groups.values()].map((g) => lineOf(g.plots, g.payee, g.why, rate))
  return { lines, payable: totals(lines.filter((l) => l.withheld_for === null)), withheld: totals(lines.filter((l) => l.withheld_for !== null)), without_payee }
}

/** Numbers of payments: year, run, computing, place on the roll; a computing done again gives others. */
export const paymentNumber = (year: number, run: string, computing: number, n: number): string =>
  `${year}-${run.slice(-8)}-${computing}-${String(n + 1).padStart(5, '0')}`

/** The payments, in their order, that the money left covers; one that is too large is passed over. In 元. */
export function within(payments: readonly { readonly id: string; readonly amount: string }[], money: string): string[] {
  let left = new Decimal(money)
  return payments.flatMap(({ id, amount }) => {
    if (left.lt(amount)) return []
    left = left.minus(amount)
    return [id]
  })
}
