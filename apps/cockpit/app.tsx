import { QueryClientProvider } from '@tanstack/react-query'
import { App as Messages, ConfigProvider } from 'antd'
import { useElder } from '#kit/ui/elder.ts'
import { antdLocale } from '#kit/ui/text/antd-locale.ts'
import { queryClient } from '#kit/ui/query.ts'
import { Boundary } from '#kit/ui/parts/boundary.tsx'
import { SessionGate } from './session-gate.tsx'
import { themeOf, useDarkSurface } from '#kit/ui/theme.ts'

export function App() {
  const dark = useDarkSurface()
  const elder = useElder()
  return (
    <ConfigProvider locale={antdLocale} theme={themeOf(dark, elder)} button={{ autoInsertSpace: false }}>
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
