import { useQuery } from '@tanstack/react-query'
import { createContext, use, useEffect, type ReactNode } from 'react'
import { ApiProblem, get, keepCsrf, send, whenUnauthorised } from './api.ts'
import { ErrorPage } from './parts/error-page.tsx'
import { SkeletonPage } from './parts/skeletons.tsx'
import { queryClient } from './query.ts'
import { Frame } from './frame/frame.tsx'
import { SignIn } from './pages/sign-in/sign-in.tsx'
import type { Me } from './wire.ts'

const SessionContext = createContext<Me | null>(null)

/** Who is signed in. Only inside the frame. */
export function useSession(): Me {
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

async function whoAmI(): Promise<Me | null> {
  try {
    const me = await get<Me>('/api/me')
    keepCsrf(me.csrf)
    return me
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null
    throw error
  }
}

/** Shows the sign-in until there is a session, then the frame; the address is kept throughout. */
export function SessionGate(): ReactNode {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['me'], queryFn: whoAmI, staleTime: 300_000 })
  useEffect(() => whenUnauthorised(() => void queryClient.setQueryData(['me'], null)), [])
  if (isPending) return <SkeletonPage />
  if (error) return <ErrorPage error={error} retry={() => void refetch()} whole />
  if (!data) return <SignIn />
  return <SessionContext value={data}><Frame /></SessionContext>
}
