import type { Check } from '#kit/register/transition.ts'

/** What was looked at before the event says nothing of the ground after it. */
export const surveyAfterEvent: Check = ({ after }) =>
  after.surveyed_on === null || after.surveyed_on === undefined || String(after.surveyed_on) >= String(after.happened_on)
    ? null
    : { code: 'stand_surveyed_before', message: `核实日期不能早于变化日期${String(after.happened_on)}`, fields: ['surveyed_on'] }
