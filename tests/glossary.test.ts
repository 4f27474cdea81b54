import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadRooms } from '#kit/room/load.server.ts'

const root = new URL('..', import.meta.url)
const textOf = (path: string): string => (existsSync(new URL(path, root)) ? readFileSync(new URL(path, root), 'utf8') : '')

test('the glossary, or the words of its room, names every register by its law term and its key, so that one name is used everywhere', async () => {
  const rooms = await loadRooms(new URL('domains', root).pathname)
  const missing = rooms.flatMap(({ room }) => {
    const words = [textOf('docs/glossary.md'), textOf(`domains/${room.name}/README.md`)]
    return room.registers.filter((r) => !words.some((text) => text.includes(`\`${r.name}\``) && text.includes(r.title))).map((r) => `${r.title} ↔ ${r.name}`)
  })
  expect(missing).toEqual([])
})
