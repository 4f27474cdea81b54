import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadRooms, registersOf } from '../kit/register/load.server.ts'

const root = new URL('../', import.meta.url)

test('the glossary names every register by its law term and its key, so that one name is used everywhere', async () => {
  const glossary = readFileSync(new URL('docs/glossary.md', root), 'utf8')
  const missing = registersOf(await loadRooms(new URL('domains', root).pathname)).filter((r) => !glossary.includes(`\`${r.name}\``) || !glossary.includes(r.title))
  expect(missing.map((r) => `${r.title} ↔ ${r.name}`)).toEqual([])
})
