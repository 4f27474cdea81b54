import { useQuery } from '@tanstack/react-query'
import { get, send } from '../api.ts'
import { queryClient } from '../query.ts'
import type { SavedView } from '#kit/wire/saved-views.ts'

const queryKey = ['views']

/** Pages that the person kept, and those of their unit. */
export const useSavedViews = () => useQuery({ queryKey, queryFn: () => get<{ items: SavedView[] }>('/api/views'), staleTime: 600_000 })

const again = (): Promise<void> => queryClient.invalidateQueries({ queryKey })

export async function saveView(view: { title: string; address: string; unit: boolean }): Promise<void> {
  await send('POST', '/api/views', view)
  await again()
}

export async function dropView(id: string): Promise<void> {
  await send('DELETE', `/api/views/${id}`)
  await again()
}
