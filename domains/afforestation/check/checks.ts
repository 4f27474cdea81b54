import type { Check } from '#kit/register/transition.ts'

/** No more lives than was planted: a rate of 120 % is a slip of the pen. */
export const spotsPossible: Check = ({ after }) =>
  typeof after['living_spots'] === 'number' && typeof after['designed_spots'] === 'number' && after['living_spots'] > after['designed_spots']
    ? { code: 'check_survival_beyond', message: '成活的栽植点多于设计的栽植点，成活率不能超过100%', fields: ['living_spots', 'designed_spots'] }
    : null
