import { LIMITATION } from '#datasets/enforcement/case-clocks.ts'
import { addMonths } from '#kit/calendar/date.ts'

/** The last day on which an act may be found and still be penalised; the act's last day is not counted (行政处罚法36, 民法典201). */
export const limitationEnds = (act_ended_on: string, harm_to_life = false): string =>
  addMonths(act_ended_on, 12 * (harm_to_life ? LIMITATION.years_if_harm_to_life : LIMITATION.years))

/** Whether an act was found too late to be penalised; a continuing act counts from its end. */
export const isTooLate = (act_ended_on: string, found_on: string): boolean => found_on > limitationEnds(act_ended_on)
