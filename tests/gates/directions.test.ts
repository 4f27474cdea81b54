import { describe, expect, test } from 'vitest'
import { registerFilesOf, rules, wrongDirections } from './directions.ts'
import { importsIn, importsOf } from './imports.ts'
import { code, sources } from './sources.ts'

const files = sources(code, /\.tsx?$/)
const registerFiles = registerFilesOf(files)

test('imports run from apps to rooms to kit, and nowhere back', () => {
  const imports = importsIn(files)
  expect(imports.length).toBeGreaterThan(1000)
  expect(wrongDirections(imports, registerFiles)).toEqual([])
})

describe('a planted violation fails', () => {
  const planted: readonly [string, string, string][] = [
    ['kit 不引用', 'kit/register/x.ts', "import { hazard } from '#domains/inspection/hazard/hazard.ts'"],
    ['datasets 不引用', 'datasets/fire/x.ts', "import { city } from '#cities/ziyang/city.ts'"],
    ['业务不引用 cities', 'domains/fire/x.ts', "export { city } from '#cities/ziyang/city.ts'"],
    ['业务之间', 'domains/fire/x.ts', "import { gates } from '../duty/gates.server.ts'"],
    ['无后缀的文件', 'domains/fire/x.ts', "import { sql } from 'kysely'"],
    ['无后缀的文件', 'kit/quantity/x.ts', "import { readFileSync } from 'node:fs'"],
    ['页面不引用服务器端', 'apps/cockpit/pages/x.tsx', "const x = await import('../../../kit/store/world.server.ts')"],
    ['页面不引用服务器端', 'kit/ui/parts/x.tsx', "import { sql } from 'kysely'"],
    ['kit 不引用', 'kit/ui/parts/x.tsx', "import { Frame } from '../../../apps/cockpit/frame/frame.tsx'"],
    ['只有页面引用页面', 'kit/derive/x.ts', "import { t } from '../ui/text/text.ts'"],
    ['只有页面引用页面', 'domains/fire/x.ts', "import { views } from './views.ui.tsx'"],
    ['业务的页面只引用', 'domains/fire/views.ui.tsx', "import { Frame } from '#apps/cockpit/frame/frame.tsx'"],
    ['业务的页面只引用', 'domains/fire/views.ui.tsx', "const page = lazy(() => import('../duty/shortfall.ui.tsx'))"],
    ['业务的页面只引用', 'domains/fire/views.ui.tsx', "import { hazard } from './hazard.ts'"],
    ['页面只引用接口声明的类型', 'kit/ui/parts/x.tsx', "import { figureDoors } from '#kit/wire/figures.ts'"],
    ['页面只引用接口声明的类型', 'domains/banks/page/x.ui.tsx', "import { bankWire } from './wire.ts'"],
    ['页面不引用业务', 'apps/cockpit/pages/x.tsx', "import { hazard } from '../../../domains/fire/hazard.ts'"],
  ]
  test.each(planted)('%s: %s', (title, path, text) => {
    const told = wrongDirections(importsOf({ path, text }), registerFiles)
    expect(told.some((line) => line.includes(title))).toBe(true)
  })
  test('each rule has one', () => {
    for (const rule of rules) expect(planted.some(([title]) => rule.title.startsWith(title))).toBe(true)
  })
  test('a blind scanner is no scanner', () => {
    expect(() => importsIn([{ path: 'kit/x.ts', text: 'export const a = 1' }])).toThrow('no import')
  })
  test('what stands in a comment is no import', () => {
    expect(
      importsOf({ path: 'kit/x.ts', text: "// import { a } from './a.ts'\n/* import b from 'pg' */\nimport { c } from './c.ts'" }).map((i) => i.to),
    ).toEqual(['kit/c.ts'])
  })
})
