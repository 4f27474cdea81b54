import { queryOptions } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import type { ComparedFigure } from '#kit/wire/figures.ts'
import type { FigureDetail, FigureRecords, IndicatorItem, Part } from '#kit/wire/figures.ts'

/** What a figure is asked for; `as_of` is a past day or null for now. */
export type Asked = { readonly year: number; readonly division: string; readonly as_of: string | null }

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  staleTime: 600_000,
  queryFn: async () => (await get<{ items: IndicatorItem[] }>('/api/indicators')).items,
})

export const figuresQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['figures', asked],
    queryFn: async ({ signal }) => (await get<{ items: ComparedFigure[] }>('/api/figures', { ...asked, compare: 'last_year' }, signal)).items,
  })

export const figureQuery = (id: string, asked: Asked) =>
  queryOptions({
    queryKey: ['figure', id, asked],
    queryFn: ({ signal }) => get<FigureDetail>(`/api/figures/${encodeURIComponent(id)}`, asked, signal),
  })

export const pageSize = 50

export const figureRecordsQuery = (id: string, asked: Asked, page: { cursor: string | null; part: Part | null; month: number | null }) =>
  queryOptions({
    queryKey: ['figure-records', id, asked, page],
    queryFn: ({ signal }) => get<FigureRecords>(`/api/figures/${encodeURIComponent(id)}/records`, { ...asked, ...page, limit: pageSize }, signal),
  })
