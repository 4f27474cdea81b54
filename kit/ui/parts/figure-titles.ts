import { queryOptions } from '@tanstack/react-query'
import type { IndicatorItem } from '#kit/wire/figures.ts'
import { get } from '../api.ts'

/** What the city's figures are called, by id. */
export const figureTitlesQuery = queryOptions({
  queryKey: ['figure titles'],
  staleTime: 600_000,
  queryFn: async ({ signal }) => new Map((await get<{ items: IndicatorItem[] }>('/api/indicators', {}, signal)).items.map((i) => [i.id, i.title] as const)),
})
