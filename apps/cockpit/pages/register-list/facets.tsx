import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Parameters } from '#kit/ui/api.ts'
import { get } from '#kit/ui/api.ts'
import { grouped } from '#kit/quantity/grouped.ts'
import type { Facets } from '#kit/wire/records.ts'

/** How many records there are of each value under the filters in force; asked once somebody looks at the choices. */
export function useFacets(register: string, filters: Parameters, wanted: boolean): Facets | undefined {
  const { sort: _, ...counted } = filters
  return useQuery({
    queryKey: ['records', register, 'facets', counted],
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    queryFn: ({ signal }) => get<Facets>(`/api/registers/${register}/facets`, counted, signal),
  }).data
}

/** A choice with its number behind it; one that nothing has is quieter. */
export const countedOption = (counts: Facets[string] | undefined) =>
  function CountedOption({ label, value }: { label?: unknown; value?: unknown }) {
    const n = counts?.[String(value)] ?? 0
    return (
      <span className={counts && n === 0 ? 'counted-option quiet' : 'counted-option'}>
        <span>{String(label)}</span>
        {counts && <small>{grouped(String(n))}</small>}
      </span>
    )
  }
