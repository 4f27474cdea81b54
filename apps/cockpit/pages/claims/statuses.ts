import type { Status } from '#kit/wire/report.ts'

/** In the order in which they are shown. */
export const statuses = ['confirmed', 'contradicted', 'unprovable', 'malformed'] as const satisfies readonly Status[]
