import { NO_PINES } from '#datasets/pest/pine.ts'

/** Whether a permit's species speak of pine: a name with 松 that is not one of those that only sound so. */
export const namesPine = (species: string): boolean =>
  species.split(/[、，,;；/\s]+/).some((name) => name.includes('松') && !NO_PINES.some((no) => name.includes(no)))
