import { queryOptions } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import type { Help } from '#kit/wire/help.ts'

/** What the server tells of help; it changes with one's posts alone. */
export const helpQuery = queryOptions({ queryKey: ['help'], queryFn: ({ signal }) => get<Help>('/api/help', {}, signal), staleTime: 300_000 })
