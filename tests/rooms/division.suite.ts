import { describe, expect, it } from 'vitest'
import type { TestWorld } from '#tests/contract/world.server.ts'
import { handsOf, town } from './hands.server.ts'

const admin = 'admin@city'
const [one, other] = ['990101001001', '990101001002'] as const

export function divisionSuite(world: () => TestWorld): void {
  const h = handsOf(world)
  const idOf = async (code: string): Promise<string> => String((await world().rows<{ id: string }>('select id from division where code = $1', [code]))[0]?.id)
  const bearer = async (code: string, date: string): Promise<unknown> => (await h.get(admin, `/api/division/bearer?code=${code}&date=${date}`)).body['name']

  describe('codes', () => {
    it('are exchanged in one transaction; records stay where they are, and the past keeps its codes', async () => {
      const [a, b] = [await idOf(one), await idOf(other)]
      const posts = (): Promise<unknown[]> => world().rows('select id, division from post order by id')
      const before = await posts()
      expect(await h.refused(admin, 'division', a, 'recode', { code: other, code_since: '2023-01-01', reason: '试' })).toBe('code_taken')
      await h.step(admin, 'division', a, 'exchange_code', { exchange_with: other, code_since: '2023-01-01', reason: '勘误' })
      expect([await idOf(one), await idOf(other)]).toEqual([b, a])
      expect(await posts()).toEqual(before)
      expect([await bearer(one, '2022-12-31'), await bearer(one, '2023-01-01')]).toEqual(['西一村', '西二村'])
      const { body } = await h.get(admin, `/api/registers/division/records/${b}/history`)
      expect(body.items).toHaveLength(2)
      await h.step(admin, 'division', a, 'exchange_code', { exchange_with: one, code_since: '2023-06-01', reason: '改回' })
      expect([await bearer(one, '2023-03-01'), await bearer(one, '2023-06-01')]).toEqual(['西二村', '西一村'])
    })

    it('are of one place at a time, also for who writes past the application', async () => {
      await expect(
        world().rows(`update division set code = $1, version = version + 1, changed_action = 'recode' where id = $2`, [other, await idOf(one)]),
      ).rejects.toThrow('division_code_current')
    })
  })

  describe('the tree', () => {
    it('knows a new place at once, and its own scope', async () => {
      const id = await h.create(admin, 'division', {
        division: town,
        code: '990101001099',
        name: '新村',
        level: 'village',
        parent: town,
        valid_from: '2023-01-01',
      })
      const rows = await world().rows<{ code: string; depth: number }>(
        'select d.code, c.depth from siku.division_closure c join division d on d.id = c.ancestor where c.descendant = $1 order by c.depth',
        [id],
      )
      expect(rows.map((r) => r.code)).toEqual(['990101001099', town, '990101', '990000'])
      expect((await world().rows<{ division: string }>('select division from division where id = $1', [id]))[0]?.division).toBe(id)
      await h.step(admin, 'division', id, 'reparent', { parent: '990101002', reason: '调整' })
      const moved = await world().rows<{ code: string }>(
        'select d.code from siku.division_closure c join division d on d.id = c.ancestor where c.descendant = $1 and c.depth = 1',
        [id],
      )
      expect(moved.map((r) => r.code)).toEqual(['990101002'])
      expect((await h.step(admin, 'division', id, 'close', { valid_to: '2023-12-01', reason: '撤销' }))['state']).toBe('closed')
    })

    it('takes no place under a lower one, none in itself, and closes none that has places in it', async () => {
      expect(await h.refused(admin, 'division', await idOf(town), 'reparent', { parent: one, reason: '试' })).toBe('parent_level')
      expect(await h.refused(admin, 'division', await idOf(town), 'close', { valid_to: '2023-12-01', reason: '试' })).toBe('division_has_children')
      await expect(
        world().rows(`update division set parent = id, version = version + 1, changed_action = 'reparent' where id = $1`, [await idOf(town)]),
      ).rejects.toThrow('division_cycle')
    })
  })
}
