import { expect, it } from 'vitest'
import { kitMigrations } from '#kit/room/load.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { nest, place, tree } from './draft.fixtures.ts'
import { definedShape } from './shape.server.ts'
import { difference, inOneLine, type Item, keyOf, retiredMark, type Shape } from './shape.ts'

const kit = kitMigrations(4547)
const seen: Shape[] = []

onEveryStore('the shape of a database', 'empty', (opened) => {
  it('is read alike by every engine and leaves nothing behind', async () => {
    seen.push(
      await definedShape(opened().pool, kit, [
        place,
        tree({ map: { geometry: 'spot' } }),
        nest({ tree: { kind: 'reference', register: 'tree', title: '树', unique: true } }),
      ]),
    )
    expect(difference(seen[0] as Shape, seen.at(-1) as Shape).map(inOneLine)).toEqual([])
    expect([...new Set([...(seen[0] as Shape).values()].map((item) => item.part))]).toHaveLength(12)
    expect((await opened().pool.query(`select to_regclass('tree') as tree, to_regnamespace('siku') as siku`)).rows).toEqual([{ tree: null, siku: null }])
  })
})

const shapeOfItems = (...items: Item[]): Shape => new Map(items.map((i) => [keyOf(i.part, i.table, i.name), i]))
const table: Item = { part: 'table', table: 'oak', name: '', text: '' }
const column: Item = { part: 'column', table: 'oak', name: 'age', text: 'integer' }
const comment = (text: string, name = 'age'): Item => ({ part: 'comment', table: 'oak', name, text })

it('tells what only one side has and what both have but not alike', () => {
  expect(difference(shapeOfItems(table, column), shapeOfItems(table))).toEqual([{ key: 'column oak age', frozen: column }])
  expect(difference(shapeOfItems(table), shapeOfItems(table, column))).toEqual([{ key: 'column oak age', defined: column }])
  expect(difference(shapeOfItems(table, column), shapeOfItems(table, { ...column, text: 'text' })).map(inOneLine)).toEqual([
    'oak.age 列：迁移给出 integer，定义要求 text',
  ])
})

it('lets stand what came by hand, and what is retired unless it still demands a value', () => {
  const kept = shapeOfItems(table, column, comment(`${retiredMark}树龄`))
  expect(difference(shapeOfItems(table, column), shapeOfItems(table), new Set(['column oak age']))).toEqual([])
  expect(difference(kept, shapeOfItems(table))).toEqual([])
  const demanding: Item = { part: 'required', table: 'oak', name: 'age', text: '' }
  expect(difference(new Map([...kept, [keyOf('required', 'oak', 'age'), demanding]]), shapeOfItems(table)).map((d) => d.key)).toEqual(['required oak age'])
  expect(difference(shapeOfItems(table, column, comment(`${retiredMark}栎`, '')), new Map())).toEqual([])
})
