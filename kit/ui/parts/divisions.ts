import { queryOptions } from '@tanstack/react-query'
import { get } from '../api.ts'
import type { Division } from '#kit/wire/divisions.ts'

type Found = { items: Division[] }

/** Children of a division, or the top of the person's scope. */
export const childrenOf = (parent?: string) =>
  queryOptions({
    queryKey: ['divisions', 'children', parent ?? ''],
    queryFn: async () => (await get<Found>('/api/divisions', { parent })).items,
    staleTime: 600_000,
  })

/** One division by its code. */
export const divisionBy = (code: string) =>
  queryOptions({
    queryKey: ['divisions', 'code', code],
    queryFn: async () => (await get<Found>('/api/divisions', { code })).items[0] ?? null,
    staleTime: 600_000,
  })
