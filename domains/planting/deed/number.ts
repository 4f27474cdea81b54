/** Two digits that make a number sound: any digit altered, and nearly any two exchanged, are seen (ISO 7064, MOD 97-10). */
const remainder = (digits: string): number => [...digits].reduce((rest, d) => (rest * 10 + Number(d)) % 97, 0)
const checkDigits = (body: string): string => String(98 - remainder(`${body}00`)).padStart(2, '0')

const BODY = 16
/** Six digits of the place, four of the year, six of the order in it, and two to check. */
export const certificateNumber = (place: string, year: string, nth: number): string => {
  const body = `${place.slice(0, 6)}${year}${String(nth).padStart(6, '0')}`
  if (!/^\d{16}$/.test(body)) throw new RangeError(`certificate_number: ${body}`)
  return body + checkDigits(body)
}

/** Whether a number was written down right; it says nothing of whether it was ever given. */
export const isSound = (number: string): boolean => /^\d{18}$/.test(number) && remainder(number) === 1

/** The place of a number in the order of its county and year. */
export const nthOf = (number: string): number => Number(number.slice(10, BODY))
