import type { Check } from '#kit/register/transition.ts'

/** A people's government of a county or above; a township's is none, nor is a department. */
const GOVERNMENT = /[县区市州盟旗省]人民政府/

export const isGovernment = (name: unknown): boolean => typeof name === 'string' && GOVERNMENT.test(name)

/** Demands that who decided is a government of a county or above. */
export const ofGovernment =
  (field: string, message: string): Check =>
  ({ after }) =>
    isGovernment(after[field]) ? null : { code: 'not_a_government', message, fields: [field] }
