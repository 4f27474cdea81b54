import type { Demo, DemoDivision } from '../context.ts'

/** Villages below a county, in the order of the list of divisions. */
export const villagesOf = (demo: Demo, county: DemoDivision): DemoDivision[] => demo.divisions.villages.filter((v) => v.parent?.parent?.id === county.id)
