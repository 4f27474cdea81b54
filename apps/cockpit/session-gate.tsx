import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { ApiProblem, get, keepCsrf, whenUnauthorised } from '#kit/ui/api.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { queryClient } from '#kit/ui/query.ts'
import { SessionContext } from '#kit/ui/session.ts'
import type { Me } from '#kit/wire/session.ts'
import { askedHere, speak } from './language.ts'
import { NoPost } from './pages/sign-in/no-post.tsx'

// whoever is signed in fetches no form of signing in, and whoever is not yet none of what stands around the pages
const Frame = lazy(() => import('./frame/frame.tsx').then((m) => ({ default: m.Frame })))
const FirstPassword = lazy(() => import('./pages/sign-in/first-password.tsx').then((m) => ({ default: m.FirstPassword })))
const SignIn = lazy(() => import('./pages/sign-in/sign-in.tsx').then((m) => ({ default: m.SignIn })))

async function whoAmI(): Promise<Me | null> {
  try {
    const me = await get<Me>('/api/me')
    keepCsrf(me.csrf)
    await speak(askedHere() ?? me.language)
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
  if (!data)
    return (
      <Suspense fallback={<SkeletonPage />}>
        <SignIn />
      </Suspense>
    )
  if (data.must_change_password)
    return (
      <Suspense fallback={<SkeletonPage />}>
        <FirstPassword />
      </Suspense>
    )
  if (data.scope === null) return <NoPost name={data.user.name} />
  return (
    <SessionContext value={data}>
      <Suspense fallback={<SkeletonPage />}>
        <Frame />
      </Suspense>
    </SessionContext>
  )
}
