import { expect, test } from 'vitest'
import { unreached } from './reach.ts'
import { code, sources } from './sources.ts'

test('every file is reached from an entry: delete what nothing uses', () => {
  const files = sources(code, /\.tsx?$/)
  expect(files.length).toBeGreaterThan(300)
  expect(unreached(files)).toEqual([])
})

const main = { path: 'apps/cli/main.ts', text: "import { a } from '../../kit/a.ts'\nnew Worker(new URL('./work.ts', import.meta.url))" }
test('planted: an orphan fails, also two that only know each other', () => {
  const orphans = [
    { path: 'kit/lost.ts', text: "import './found.ts'" },
    { path: 'kit/found.ts', text: "import './lost.ts'" },
  ]
  expect(unreached([main, { path: 'kit/a.ts', text: '' }, { path: 'apps/cli/work.ts', text: '' }, ...orphans])).toEqual(['kit/lost.ts', 'kit/found.ts'])
})
test('without an entry nothing is proven', () => expect(() => unreached([{ path: 'kit/a.ts', text: '' }])).toThrow('no entry'))
