const steps = [
  [100_000_000, '亿'],
  [10_000, '万'],
] as const

/** How the numbers along one axis are written: all by the step of the greatest, so that 9000 beside 1.2万 is 0.9万. */
export function axisNumber(greatest: number): (value: number) => string {
  const step = steps.find(([size]) => Math.abs(greatest) >= size)
  return (value) => (step && value !== 0 ? `${Math.round((value / step[0]) * 100) / 100}${step[1]}` : shortNumber(value))
}

/** A number as short as a label needs it: 13.2万, 8412, 0.73. Only for drawing; the table beside it has the digits. */
export function shortNumber(value: number): string {
  const step = steps.find(([size]) => Math.abs(value) >= size)
  if (!step) return String(Math.round(value * 100) / 100)
  const scaled = value / step[0]
  return `${Math.abs(scaled) >= 100 ? Math.round(scaled) : Math.round(scaled * 10) / 10}${step[1]}`
}
