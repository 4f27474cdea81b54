import { QueryClientProvider } from '@tanstack/react-query'
import { App as Messages, ConfigProvider } from 'antd'
import { lazy, Suspense } from 'react'
import { useLocation } from 'wouter'
import { useElder } from '#kit/ui/elder.ts'
import { queryClient } from '#kit/ui/query.ts'
import { Boundary } from '#kit/ui/parts/boundary.tsx'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import { useLocale } from './language.ts'
import { SessionGate } from './session-gate.tsx'
import { themeOf, useDarkSurface } from '#kit/ui/theme.ts'

// Whoever comes to a page that is open to all is not asked who they are, and whoever signs in fetches none of these.
const OpenPages = lazy(() => import('./open-pages.tsx').then((m) => ({ default: m.OpenPages })))

export function App() {
  const dark = useDarkSurface()
  const elder = useElder()
  const [path] = useLocation()
  return (
    <ConfigProvider locale={useLocale()} theme={themeOf(dark, elder)} button={{ autoInsertSpace: false }}>
      <Messages>
        <Boundary>
          <QueryClientProvider client={queryClient}>
            {path.startsWith('/open/') ? (
              <Suspense fallback={<SkeletonPage />}>
                <OpenPages />
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
