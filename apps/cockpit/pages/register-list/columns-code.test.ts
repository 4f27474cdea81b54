import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsCode, columnsOf, fixed, narrowest, widened, widest, within } from './columns-code.ts'

test('a list of names without widths is what was kept before there were widths', () => {
  expect(columnsOf('state,division')).toEqual({ names: ['state', 'division'], widths: {} })
  expect(columnsCode({ names: ['state', 'division'], widths: {} })).toBe('state,division')
})

test('widths stand beside their columns, and those of the two that are always there at the end', () => {
  const columns = { names: ['state', 'found_on'], widths: { found_on: 140, [fixed.title]: 320 } }
  expect(columnsCode(columns)).toBe('state,found_on.140,_title.320')
  expect(columnsOf('state,found_on.140,_title.320')).toEqual(columns)
})

test('what is no width is none, and none is narrower or wider than can be read', () => {
  expect(columnsOf('state.x,division.-5,year.12.5')).toEqual({ names: ['state', 'division', 'year'], widths: { year: narrowest } })
  expect([within(1), within(9999), within(100.4)]).toEqual([narrowest, widest, 100])
})

test('a width is set, changed and given back, and the rest stays', () => {
  const set = widened({ names: ['state'], widths: { [fixed.due]: 90 } }, 'state', 200)
  expect(set.widths).toEqual({ [fixed.due]: 90, state: 200 })
  expect(widened(set, 'state', null).widths).toEqual({ [fixed.due]: 90 })
})

test('whatever is kept comes back', () => {
  const name = fc.stringMatching(/^[a-z][a-z_]{0,11}$/)
  const width = fc.integer({ min: narrowest, max: widest })
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 9 }), fc.array(width, { maxLength: 9 }), fc.option(width), (names, sizes, title) => {
      const own = names.flatMap((n, i) => (sizes[i] === undefined ? [] : [[n, sizes[i]] as const]))
      const columns = { names, widths: { ...Object.fromEntries(own), ...(title === null ? {} : { [fixed.title]: title }) } }
      expect(columnsOf(columnsCode(columns))).toEqual(columns)
    }),
  )
})
