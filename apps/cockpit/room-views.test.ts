import { lazy } from 'react'
import { describe, expect, it } from 'vitest'
import { roomViews, type RoomPage } from '#kit/ui/views.ts'
import { gathered, mayOpen } from './room-views.ts'

const page = (path: RoomPage['path'], reads: string[] = ['tree']): RoomPage => ({
  path,
  title: '树木',
  chapter: '1',
  reads,
  page: lazy(() => Promise.resolve({ default: () => null })),
})
const file = (room: string): string => `../../domains/${room}/views.ui.tsx`

describe('the views of rooms', () => {
  it('are gathered by folder, in the order of the folders', () => {
    const { pages } = gathered({ [file('oak')]: roomViews({ pages: [page('/oak/a')] }), [file('elm')]: roomViews({ pages: [page('/elm/a')] }) })
    expect(pages.map(({ room, path }) => [room, path])).toEqual([
      ['elm', '/elm/a'],
      ['oak', '/oak/a'],
    ])
  })

  it.each([
    ['nothing exported', undefined, '没有导出'],
    ['an address of another room', roomViews({ pages: [page('/elm/a')] }), '应以 /oak/ 开头'],
    ['a page that says not what it reads', roomViews({ pages: [page('/oak/a', [])] }), 'reads'],
    ['an open page that does not say so', roomViews({ open: [{ ...page('/oak/a'), path: '/open/elm/a' }] }), '应以 /open/oak/ 开头'],
    ['one address twice', roomViews({ pages: [page('/oak/a'), page('/oak/a')] }), '两个页面'],
  ])('fail loudly: %s', (_what, views, said) => expect(() => gathered({ [file('oak')]: views })).toThrow(said))

  it('hold pages open to everybody at addresses of their own', () => {
    const open = (path: `/open/${string}/${string}`) =>
      roomViews({ open: [{ path, title: '查验', page: lazy(() => Promise.resolve({ default: () => null })) }] })
    expect(gathered({ [file('oak')]: open('/open/oak/a') }).open.map((p) => p.path)).toEqual(['/open/oak/a'])
    expect(() => gathered({ [file('oak')]: open('/open/elm/a') })).toThrow('应以 /open/oak/ 开头')
  })

  it('open to who may read every register they show', () => {
    expect(mayOpen(page('/oak/a', ['tree', 'cut']), new Set(['tree']))).toBe(false)
    expect(mayOpen(page('/oak/a', ['tree', 'cut']), new Set(['tree', 'cut']))).toBe(true)
  })
})
