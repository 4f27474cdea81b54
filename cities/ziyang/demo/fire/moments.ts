import { beijingInstant } from '#kit/calendar/date.ts'
import type { Rng } from '../context.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** A minute of a day in Beijing. */
export const moment = (day: string, minute: number): string => `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`
/** Some time within office hours. */
export const office = (day: string, draw: Rng): string => moment(day, draw.int(8 * 60 + 30, 17 * 60 + 30))
export const later = (instant: string, minutes: number): string => beijingInstant(Math.round((Date.parse(instant) + minutes * 60_000) / 1000) * 1000)
export const dayOf = (instant: string): string => instant.slice(0, 10)
