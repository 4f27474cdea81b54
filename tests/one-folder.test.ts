import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOrder, kitMigrations, migrationsIn } from '#kit/room/load.server.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import { temporaryStore } from '#kit/store/fixtures.server.ts'
import { registerFilesOf, wrongDirections } from '#tests/gates/directions.ts'
import { importsIn } from '#tests/gates/imports.ts'
import { banned, tooLong } from '#tests/gates/text.ts'
import { plane_epsg } from '#tests/contract/city.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const copied = [
  'kit',
  'domains',
  'datasets',
  'cities',
  'apps',
  'docs',
  'tests',
  'package.json',
  'tsconfig.json',
  '.oxlintrc.json',
  '.oxfmtrc.json',
  'README.md',
]
const copy = mkdtempSync(join(tmpdir(), 'siku-one-folder-'))

const run = (program: string, ...args: string[]) =>
  spawnSync(join(root, 'node_modules/.bin', program), args, { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const siku = (...args: string[]) => run('node', 'apps/cli/main.ts', ...args)
const script = (text: string): string => run('node', '--input-type=module-typescript', '-e', text).stdout

const artefacts = ['ddl', 'history', 'api', 'form', 'list', 'layer', 'schema', 'access', 'transitions', 'docs'] as const
let printed: ReadonlyMap<string, string> | undefined
/** What `siku show fire_lookout` prints of an artefact; all are printed by one program, which reads the rooms once. */
function shown(what: (typeof artefacts)[number]): string {
  printed ??= new Map(
    script(`
      import { showCommand } from './apps/cli/show.server.ts'
      for (const what of ${JSON.stringify(artefacts)}) {
        process.stdout.write('\\0' + what + '\\n')
        await showCommand(['fire_lookout', what])
      }`)
      .split('\0')
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)] as const),
  )
  return printed.get(what) ?? ''
}

function digests(): Map<string, string> {
  const files = copied.flatMap((name) =>
    name.includes('.')
      ? [name]
      : readdirSync(join(copy, name), { recursive: true, withFileTypes: true })
          .filter((e) => e.isFile())
          .map((e) => join(e.parentPath, e.name).slice(copy.length + 1)),
  )
  return new Map(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(copy, path)))
        .digest('hex'),
    ]),
  )
}

const changedSince = (earlier: ReadonlyMap<string, string>): string[] =>
  [...digests()]
    .filter(([path, digest]) => earlier.get(path) !== digest)
    .map(([path]) => path)
    .sort()
const sourcesAt = (paths: readonly string[]) => paths.filter((p) => /\.tsx?$/.test(p)).map((path) => ({ path, text: readFileSync(join(copy, path), 'utf8') }))

/** What a command makes or changes. */
function changedBy(...args: string[]): string[] {
  const before = digests()
  const made = siku(...args)
  if (made.status !== 0) throw new Error(made.stderr)
  return changedSince(before)
}

/** The files that the guide writes, by path, and the lines that it adds to files that stand. */
function followGuide(): string[] {
  const guide = readFileSync(join(copy, 'docs/guides/add-a-business.md'), 'utf8')
  const files = [...guide.matchAll(/^```tsx?\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({ path, text }))
  for (const { path, text } of files) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  const index = join(copy, 'cities/ziyang/demo/index.server.ts')
  const listed = readFileSync(index, 'utf8')
    .replace(/^(?=import \{ publicForest \})/m, "import { trail } from './trail.server.ts'\n")
    .replace(/^(?= {2}yield\* inventoryRecords)/m, '  yield* trail(demo)\n')
  if (listed.split('\n').filter((line) => line.includes('trail')).length !== 2) throw new Error('the city does not list the room')
  writeFileSync(index, listed)
  return files.map((f) => f.path)
}

let standing: ReadonlyMap<string, string>
let [touched, room, guided]: [string[], string[], string[]] = [[], [], []]
beforeAll(() => {
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  standing = digests()
  touched = changedBy('new', 'register', 'fire/lookout', '瞭望塔')
  room = changedBy('new', 'room', 'trail', '步道养护', '5.3')
  room.push(...changedBy('new', 'register', 'trail/repair', '维修'))
  guided = followGuide()
}, 180_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('one register more', () => {
  test('touches one folder, and there only new files, the list of registers, and the words', () => {
    const numbered = touched.map((path) => path.replace(/\d{4}(?=_change)/, 'next'))
    expect(numbered).toEqual(
      ['README.md', 'lookout/fire_lookout.test.ts', 'lookout/fire_lookout.ts', 'lookout/fixtures.ts', 'migrations/next_change.sql', 'room.ts'].map(
        (f) => `domains/fire/${f}`,
      ),
    )
  })
  test('has a table and its history', () => {
    expect(shown('ddl')).toContain('create table fire_lookout (')
    expect(shown('history')).toContain('create table fire_lookout_history (')
  })
  test('has its operations in the description of the API', () => {
    const paths = Object.keys((JSON.parse(shown('api')) as { paths: object }).paths)
    expect(paths).toEqual(expect.arrayContaining(['/api/registers/fire_lookout/records', '/api/registers/fire_lookout/records/{id}/transitions/finish']))
  })
  test('has a form, a list, a layer and a validation', () => {
    expect(JSON.parse(shown('form'))).toMatchObject({
      title: '瞭望塔',
      fields: [{ name: 'name' }, { name: 'happened_on' }, { name: 'location' }, { name: 'note' }],
    })
    expect(JSON.parse(shown('list'))).toMatchObject({
      columns: [{ name: 'name', title: '名称' }, { name: 'happened_on' }, { name: 'division' }, { name: 'state' }],
    })
    expect(JSON.parse(shown('layer'))).toMatchObject({ geometry: 'location', kind: 'point' })
    expect(JSON.parse(shown('schema'))).toMatchObject({ create: { properties: { name: {} } }, transitions: { finish: {} } })
  })
  test('has a permission matrix, steps and a page of documentation', () => {
    expect((JSON.parse(shown('access')) as { action: string }[]).map((row) => row.action)).toEqual(['read', 'create', 'update', 'take_up', 'finish', 'void'])
    expect((JSON.parse(shown('transitions')) as { name: string }[]).map((t) => t.name)).toEqual(['take_up', 'finish', 'void'])
    expect(shown('docs')).toContain('# 瞭望塔 `fire_lookout`')
  })
  test('stands in the whole description of the API', () => {
    const text = `
      import { openapi } from './kit/derive/openapi.ts'
      import { loadRooms, registersOf } from './kit/room/load.server.ts'
      const document = openapi(registersOf(await loadRooms('domains')), { title: 'x', version: '1' })
      process.stdout.write(JSON.stringify([Object.keys(document.paths).filter((p) => p.includes('/fire_lookout/')).length, Object.keys(document.paths).length]))`
    const [own = 0, all = 0] = JSON.parse(script(text)) as number[]
    expect(own).toBeGreaterThan(5)
    expect(all).toBeGreaterThan(own * 20)
  })
})

test('what is made and what the guide writes compiles, is of the one dialect, passes lint and gates', () => {
  const made = [...new Set([...touched, ...room, ...guided, 'cities/ziyang/demo/index.server.ts'])].filter((path) => /\.tsx?$/.test(path))
  for (const [program, ...args] of [
    ['tsc', '--noEmit', '-p', '.'],
    ['oxfmt', '--check', ...made],
    ['oxlint', '--deny-warnings', ...made],
  ] as const) {
    const { status, stdout, stderr } = run(program, ...args)
    expect(status, `${program}: ${stdout}${stderr}`).toBe(0)
  }
  const files = sourcesAt(made)
  const everything = sourcesAt([...new Set([...standing.keys(), ...made])].filter((p) => p.startsWith('domains/')))
  expect(wrongDirections(importsIn(files), registerFilesOf(everything))).toEqual([])
  expect([...banned(files), ...tooLong(files)]).toEqual([])
}, 180_000)

describe('the example of the guide, letter for letter', () => {
  test('is a gate, a figure with its sentence, records of the demonstration and a page', () => {
    expect(guided).toEqual([
      'domains/trail/repair/gates.server.ts',
      'domains/trail/problems.ts',
      'domains/trail/repair/indicators.server.ts',
      'domains/trail/repair/figures.ts',
      'domains/trail/chapter.ts',
      'domains/trail/room.server.ts',
      'domains/trail/english.ts',
      'cities/ziyang/demo/trail.server.ts',
      'domains/trail/views.ui.tsx',
      'domains/trail/repair/page/page.ui.tsx',
    ])
  })
  test('has sentences that bind', () => {
    expect(siku('wording', 'trail.repairs').stdout).toContain('例句 5 个，不符 0 个')
  })
  test('has its English', () => {
    const text = `
      import { overlayOf } from './kit/ui/text/overlay.ts'
      import { definedTexts, englishFiles, literalsIn, pageFiles, refusalCodes } from './tests/gates/spoken.ts'
      const files = await englishFiles()
      const [english, composed, refusals] = ['english', 'composed', 'refusals'].map((part) => Object.assign({}, ...files.map((f) => f[part])))
      const { said } = overlayOf(english, composed, refusals)
      const texts = [...definedTexts().get('trail'), ...pageFiles().filter((f) => f.path.startsWith('domains/trail/')).flatMap(literalsIn)]
      process.stdout.write(JSON.stringify([texts.length > 30, texts.filter((text) => said(text) === text), refusals[refusalCodes().find((code) => code === 'repair_under_way')]]))`
    expect(JSON.parse(script(text))).toEqual([true, [], 'This trail is being repaired already'])
  })
  test('has migrations that say what its definitions say', () => {
    expect(siku('migration', 'check').stderr).toContain('迁移与定义一致')
  })
  test('makes its records for the city', () => {
    const text = `
      import { makeDemo } from './cities/ziyang/demo/context.server.ts'
      import { trail } from './cities/ziyang/demo/trail.server.ts'
      const states = [...trail(makeDemo('2024-05-06T09:00:00+08:00'))].map((life) => life.versions.at(-1).state)
      process.stdout.write(JSON.stringify([states.length, states.filter((s) => s === 'under_way').length]))`
    expect(JSON.parse(script(text))).toEqual([9, 1])
  })
})

describe('one business more', () => {
  test('is one new folder with a register, a figure and a sentence', () => {
    expect(room.filter((path) => !path.startsWith('domains/trail/'))).toEqual([])
    expect(room).toEqual(
      expect.arrayContaining(
        [
          'room.ts',
          'room.server.ts',
          'matter/trail_matter.ts',
          'matter/trail_matter.test.ts',
          'matter/fixtures.ts',
          'matter/indicators.server.ts',
          'matter/figures.ts',
          'chapter.ts',
          'README.md',
          'migrations/0001_create.sql',
        ].map((f) => `domains/trail/${f}`),
      ),
    )
    expect(siku('show', 'trail_matter', 'docs').stdout).toContain('# 步道养护事项')
  })
  test('writes a chapter of the city’s report, by the name it has there', () => {
    expect(readFileSync(join(copy, 'domains/trail/chapter.ts'), 'utf8')).toContain("chapter('5.3', '生态文化'")
  })
  test('is not made over one that stands', () => {
    const again = siku('new', 'room', 'trail', '步道', '5.3')
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('已有 domains/trail')])
    const register = siku('new', 'register', 'fire/lookout', '瞭望塔')
    expect([register.status, register.stderr]).toEqual([2, expect.stringContaining('已有台账 fire_lookout')])
  })
  test.each([
    ['register', 'fire/Look-out'],
    ['register', 'nowhere/lookout'],
    ['register', 'lookout'],
    ['room', 'x', '题', 'five'],
    ['room', 'x', '题', '5.9'],
    ['room', 'x', "题'", '5'],
    ['house'],
  ])('new %s %s is wrong use, and nothing is written', (...args) => {
    const before = digests()
    expect(siku('new', ...args).status).toBe(2)
    expect(changedSince(before)).toEqual([])
  })
})

test('the new tables come into a database beside the old ones, by their migrations', async () => {
  const { store, discard } = await temporaryStore('embedded')
  try {
    const folders = readdirSync(join(copy, 'domains'))
    const rooms = folders.map(
      (room) => ({ migrations: migrationsIn(join(copy, 'domains', room, 'migrations'), room) }) as unknown as Parameters<typeof inOrder>[1][number],
    )
    await migrate(store, inOrder(kitMigrations(plane_epsg), rooms))
    const { rows } = await store.pool.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_name in ('fire_lookout', 'fire_lookout_history', 'trail_matter') order by 1",
    )
    expect(rows.map((row) => row.name)).toEqual(['fire_lookout', 'fire_lookout_history', 'trail_matter'])
  } finally {
    await discard()
  }
})
