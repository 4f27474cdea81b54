import { queryOptions } from '@tanstack/react-query'
import type { ReportDocument } from '../../../../kit/chapter/report.ts'
import { address, get } from '../../../../kit/ui/api.ts'

export const reportQuery = (year: number, division: string) => queryOptions({
  queryKey: ['report', year, division],
  queryFn: ({ signal }) => get<ReportDocument>(`/api/reports/${year}`, { division, format: 'json' }, signal),
})

/** Where the report is downloaded from. */
export const reportAddress = (year: number, division: string, format: 'docx' | 'html'): string =>
  address(`/api/reports/${year}`, { division, format })
