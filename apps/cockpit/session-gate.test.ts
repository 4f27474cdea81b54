import { QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { queryClient } from '#kit/ui/query.ts'
import { SessionGate } from './session-gate.tsx'

/** As `/api/me` answers somebody whose posts have all ended. */
const me = {
  user: { id: '0190a1b2-0000-7000-8000-000000000001', username: 'zhang', name: '张三' },
  posts: [],
  must_change_password: false,
  csrf: 'c',
  city: { code: '510000', name: '某市' },
  scope: null,
  year: 2026,
  demo: false,
  version: '1',
  store: 'embedded',
}
const seen = (): string => renderToStaticMarkup(createElement(QueryClientProvider, { client: queryClient }, createElement(SessionGate)))

describe('what stands before the frame', () => {
  afterEach(() => queryClient.clear())

  it('says to somebody without a post that there is none, and offers the way out', () => {
    queryClient.setQueryData(['me'], me)
    expect(seen()).toContain('您还没有岗位')
    expect(seen()).toContain('张三')
    expect(seen()).toContain('退出登录')
  })

  it('asks for an own password first', () => {
    queryClient.setQueryData(['me'], { ...me, must_change_password: true })
    expect(seen()).not.toContain('您还没有岗位')
  })
})
