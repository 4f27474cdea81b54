import { useQuery } from '@tanstack/react-query'
import { overviewOf } from '#kit/ui/parts/overview-query.ts'
import { useSession } from '#kit/ui/session.ts'

export type Section = { readonly number: string; readonly title: string }

/** The sections of the city's outline in their order; what the navigation has already asked for. */
export function useSections(): Section[] {
  const me = useSession()
  const { data } = useQuery({ ...overviewOf(me.scope.code, me.year), staleTime: 600_000 })
  return (data?.chapters ?? []).flatMap((chapter) => [{ number: chapter.number, title: chapter.title }, ...chapter.sections])
}
