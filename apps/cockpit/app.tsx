import { QueryClientProvider } from '@tanstack/react-query'
import { App as Messages, ConfigProvider } from 'antd'
import { lazy, Suspense } from 'react'
import { useElder } from '#kit/ui/elder.ts'
import { queryClient } from '#kit/ui/query.ts'
import { Boundary } from '#kit/ui/parts/boundary.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { useLocale } from './language.ts'
import { SessionGate } from './session-gate.tsx'
import { themeOf, useDarkSurface } from '#kit/ui/theme.ts'

// what the public opens asks for no session, and fetches nothing of the frame
const OpenRoute = lazy(() => import('./open-route.tsx').then((m) => ({ default: m.OpenRoute })))

export function App() {
  const dark = useDarkSurface()
  const elder = useElder()
  return (
    <ConfigProvider locale={useLocale()} theme={themeOf(dark, elder)} button={{ autoInsertSpace: false }}>
      <Messages>
        <Boundary>
          <QueryClientProvider client={queryClient}>
            {window.location.pathname.startsWith('/open/') ? (
              <Suspense fallback={<SkeletonPage />}>
                <OpenRoute />
              </Suspense>
            ) : (
              <SessionGate />
            )}
          </QueryClientProvider>
        </Boundary>
      </Messages>
    </ConfigProvider>
  )
}
