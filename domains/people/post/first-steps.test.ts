import { expect, test } from 'vitest'
import { loadRooms } from '#kit/room/load.server.ts'
import { firstSteps } from './first-steps.ts'

test('each post is told of a place that is there, and of records that it may make or read', async () => {
  const registers = new Map((await loadRooms(new URL('../..', import.meta.url).pathname)).flatMap(({ room }) => room.registers).map((r) => [r.name, r]))
  const wrong = Object.entries(firstSteps).flatMap(([role, steps]) =>
    steps.flatMap(({ href }) => {
      const [, name, make] = /^\/registers\/(\w+)(\/new)?$/.exec(href) ?? []
      if (name === undefined) return []
      const { create, read } = registers.get(name)?.access ?? { create: [], read: [] }
      const may = make ? (create as readonly string[]).includes(role) : typeof read === 'string' || (read as readonly string[]).includes(role)
      return may ? [] : [`${role}: ${href}`]
    }),
  )
  expect(wrong).toEqual([])
  expect(Object.values(firstSteps).filter((steps) => steps.length < 3)).toEqual([])
})
