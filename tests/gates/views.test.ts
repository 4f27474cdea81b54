import { lazy } from 'react'
import { expect, test } from 'vitest'
import { gathered, roomViewsFound, type FoundViews } from '#apps/cockpit/room-views.ts'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { roomViews } from '#kit/ui/views.ts'
import { root, sources } from './sources.ts'

const registers = new Set(registersOf(await loadRooms(`${root}domains`)).map((r) => r.name))
const files = sources(['domains'], /\/views\.ui\.tsx$/)

/** A panel or page of a register that nobody declares would never be seen. */
const dangling = (views: FoundViews): string[] =>
  [...views.panels.map((p) => p.register), ...views.pages.flatMap((p) => p.reads)].filter((name) => !registers.has(name))

test("every room's views are found, and speak of registers that there are", () => {
  const views = roomViewsFound()
  expect(views.panels.length + views.pages.length).toBeGreaterThanOrEqual(files.length)
  expect(dangling(views)).toEqual([])
})

test('planted: a panel of a register that nobody declares', () => {
  const panel = lazy(() => Promise.resolve({ default: () => null }))
  expect(
    dangling(gathered({ 'domains/forest_chief/views.ui.tsx': roomViews({ panels: [{ register: 'no_such', title: '无', after: 'body', panel }] }) })),
  ).toEqual(['no_such'])
})
