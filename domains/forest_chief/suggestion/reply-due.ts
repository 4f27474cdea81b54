import { PROCURATORIAL_REPLY } from '#datasets/forest_chief/procuratorial.ts'
import { dueOn } from '#kit/calendar/deadline.ts'

/** The last day to reply to a procuratorial suggestion (检察公益诉讼解释21): two months, or fifteen days when harm is spreading. */
export const replyDue = (receivedOn: string, spreading: boolean): string =>
  dueOn(receivedOn, spreading ? PROCURATORIAL_REPLY.urgent : PROCURATORIAL_REPLY.ordinary)
