/** Whether a value says something: it is there, and neither an empty text nor a list of nothing. */
export const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
