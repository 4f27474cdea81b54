import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ReportDocument } from '#kit/chapter/report.ts'
import { address, get } from '#kit/ui/api.ts'
import type { RevisionPage, SealHead, SealPreview, SealedReport } from '#kit/wire/report.ts'

export const reportQuery = (year: number, division: string) =>
  queryOptions({
    queryKey: ['report', year, division],
    queryFn: ({ signal }) => get<ReportDocument>(`/api/reports/${year}`, { division, format: 'json' }, signal),
  })

/** What would be sealed now, and whether this person may. */
export const sealPreviewQuery = (year: number, division: string) =>
  queryOptions({
    queryKey: ['seal-preview', year, division],
    queryFn: ({ signal }) => get<SealPreview>(`/api/reports/${year}/seal`, { division }, signal),
  })

/** Sealed reports this person may see, newest first; of one year and place, or all. */
export const sealedListQuery = (of: { year?: number; division?: string } = {}) =>
  queryOptions({
    queryKey: ['sealed', of],
    queryFn: async ({ signal }) => (await get<{ items: SealHead[] }>('/api/reports/sealed', of, signal)).items,
  })

export const sealedQuery = (id: string) =>
  queryOptions({
    queryKey: ['sealed-report', id],
    queryFn: ({ signal }) => get<SealedReport>(`/api/reports/sealed/${encodeURIComponent(id)}`, {}, signal),
  })

/** All records of one figure that changed since, page by page. */
export const revisionsQuery = (id: string, indicator: string) =>
  infiniteQueryOptions({
    queryKey: ['sealed-revisions', id, indicator],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      get<RevisionPage>(
        `/api/reports/sealed/${encodeURIComponent(id)}/figures/${encodeURIComponent(indicator)}/revisions`,
        { cursor: pageParam, limit: 50 },
        signal,
      ),
    getNextPageParam: (page) => page.next,
  })

type File = 'docx' | 'pdf' | 'html'

/** Where the report is downloaded from. */
export const reportAddress = (year: number, division: string, format: File): string => address(`/api/reports/${year}`, { division, format })
export const sealedAddress = (id: string, format: File | 'canonical'): string => address(`/api/reports/sealed/${encodeURIComponent(id)}`, { format })
