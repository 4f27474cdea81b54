import { spoken } from '../text/language.ts'

type Step = { readonly from: number; readonly by: number; readonly mark: string }
const by = (size: number, mark: string): Step => ({ from: size, by: size, mark })

/** By what numbers are shortened, the greatest first: as each language counts. */
const steps = {
  zh: [by(100_000_000, '亿'), by(10_000, '万')],
  en: [by(1_000_000_000, 'bn'), by(1_000_000, 'm'), { from: 10_000, by: 1_000, mark: 'k' }],
} as const
const stepOf = (size: number): Step | undefined => steps[spoken()].find(({ from }) => Math.abs(size) >= from)

/** How the numbers along one axis are written: all by the step of the greatest, so that 9000 beside 1.2万 is 0.9万. */
export function axisNumber(greatest: number): (value: number) => string {
  const step = stepOf(greatest)
  return (value) => (step && value !== 0 ? `${Math.round((value / step.by) * 100) / 100}${step.mark}` : shortNumber(value))
}

/** A number as short as a label needs it: 13.2万, 8412, 0.73. Only for drawing; the table beside it has the digits. */
export function shortNumber(value: number): string {
  const step = stepOf(value)
  if (!step) return String(Math.round(value * 100) / 100)
  const scaled = value / step.by
  return `${Math.abs(scaled) >= 100 ? Math.round(scaled) : Math.round(scaled * 10) / 10}${step.mark}`
}
