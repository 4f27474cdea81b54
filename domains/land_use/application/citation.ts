/** Whether a rule holds on a day, both ends included; an unread beginning holds from ever. */
export const fitsDay = (rule: { readonly valid_from: string | null; readonly valid_to: string | null }, day: string): boolean =>
  (rule.valid_from === null || rule.valid_from <= day) && (rule.valid_to === null || day <= rule.valid_to)
