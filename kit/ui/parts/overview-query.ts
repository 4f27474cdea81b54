import { queryOptions } from '@tanstack/react-query'
import { get } from '../api.ts'
import type { Overview } from '#kit/wire/figures.ts'

/** The outline of chapters with their leading figures, for a place and a year. */
export const overviewOf = (division: string, year: number) =>
  queryOptions({
    queryKey: ['overview', division, year],
    queryFn: ({ signal }) => get<Overview>('/api/overview', { division, year }, signal),
  })
