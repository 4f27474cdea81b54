import { createContext, use } from 'react'
import { send } from './api.ts'
import { queryClient } from './query.ts'
import type { Session } from '#kit/wire/session.ts'

/** Filled by the cockpit once somebody is signed in. */
export const SessionContext = createContext<Session | null>(null)

/** Who is signed in. Only inside the frame. */
export function useSession(): Session {
  const me = use(SessionContext)
  if (!me) throw new Error('no session')
  return me
}

export const refreshSession = (): Promise<void> => queryClient.invalidateQueries({ queryKey: ['me'] })

export async function signOut(): Promise<void> {
  await send('DELETE', '/api/session')
  queryClient.clear()
  window.location.assign('/')
}
