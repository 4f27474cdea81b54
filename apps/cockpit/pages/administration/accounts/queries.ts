import { infiniteQueryOptions } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'

export type AccountState = 'active' | 'initial' | 'resting' | 'locked'
export type Account = {
  id: string
  username: string
  state: AccountState
  demo: boolean
  sessions: number
  last_seen_at: string | null
  initial_until: string | null
  person: { id: string; name: string; posts: { title: string; division: string }[] }
}
export type Issued = { account: Account; initial_password: string }
type AccountPage = { items: Account[]; next?: string }

export const accountsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', q],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => get<AccountPage>('/api/accounts', { q, cursor: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next,
  })
