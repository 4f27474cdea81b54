import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Bindable, provedExamples } from '#kit/claims/index.ts'
import { bindables } from '#kit/claims/claims.server.ts'
import { loadRooms } from '#kit/room/load.server.ts'

const rooms = await loadRooms(join(import.meta.dirname, '../../domains'))
const indicators = rooms.flatMap((r) => [...(r.server.indicators ?? [])])
const names = bindables({ indicators, chapters: rooms.flatMap((r) => [...(r.room.chapters ?? [])]) })
const failed = (all: readonly Bindable[], id?: string) =>
  provedExamples(all, (own) => id === undefined || own === id)
    .filter(({ holds }) => !holds)
    .map(({ indicator, must, sentence, bound }) => `${indicator} ${must ? 'must' : 'must not'}: ${sentence} → ${bound}`)

it.each(names.map(({ id }) => id))('%s: every sentence of its examples binds to it among all indicators, and no near one does', (id) => {
  expect(failed(names, id)).toEqual([])
})

it('tells who steals from whom: an indicator that says the same words makes both ambiguous', () => {
  const [own] = names.filter(({ id }) => id === 'fire.rangers')
  if (!own) throw new Error('fire.rangers')
  expect(failed([...names, { ...own, id: 'fire.rangers_twin' }], 'fire.rangers').length).toBeGreaterThan(10)
})
