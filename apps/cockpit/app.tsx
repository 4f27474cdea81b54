import { QueryClientProvider } from '@tanstack/react-query'
import { App as Messages, ConfigProvider } from 'antd'
import { antdLocale } from './text/antd-locale.ts'
import { queryClient } from './query.ts'
import { Boundary } from './parts/boundary.tsx'
import { SessionGate } from './session.tsx'
import { themeOf, usePrefersDark } from './theme.ts'

export function App() {
  const dark = usePrefersDark()
  return (
    <ConfigProvider locale={antdLocale} theme={themeOf(dark)} button={{ autoInsertSpace: false }}>
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
