import { QueryClientProvider } from '@tanstack/react-query'
import { App as Messages, ConfigProvider } from 'antd'
import { useElder } from '#kit/ui/elder.ts'
import { queryClient } from '#kit/ui/query.ts'
import { Boundary } from '#kit/ui/parts/boundary.tsx'
import { useLocale } from './language.ts'
import { SessionGate } from './session-gate.tsx'
import { themeOf, useDarkSurface } from '#kit/ui/theme.ts'

export function App() {
  const dark = useDarkSurface()
  const elder = useElder()
  return (
    <ConfigProvider locale={useLocale()} theme={themeOf(dark, elder)} button={{ autoInsertSpace: false }}>
      <Messages>
        <Boundary>
          <QueryClientProvider client={queryClient}>
            <SessionGate />
          </QueryClientProvider>
        </Boundary>
      </Messages>
    </ConfigProvider>
  )
}
