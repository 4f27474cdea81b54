import { describe, expect, test } from 'vitest'
import { published } from '#cities/ziyang/targets.ts'
import { code, sources } from './sources.ts'
import { banned, bans, longest, longFiles, numbersIn, tooLong } from './text.ts'

const files = sources(code, /\.(ts|tsx|css|sql|html)$/)
const all = [...files, ...sources(['docs', '.ci'], /./).filter((f) => !/\.(png|jpg)$/.test(f.path))]

describe('what is not written here', () => {
  test('barred features, paths of a machine, marks of unfinished work, muted tests, drawers for everything', () => expect(banned(all)).toEqual([]))

  test.each([
    ['打卡', 'domains/x/a.ts', "title: '每日打卡'"],
    ['机器上的路径', 'kit/a.ts', `const folder = '/${'work'}/main/x'`],
    ['未完成', 'kit/a.ts', `// ${'TO'}DO later`],
    ['only', 'kit/a.test.ts', "test.only('x', () => {})"],
    ['事务', 'kit/a.ts', 'await db.transaction().execute(run)'],
    ['事务', 'domains/x/a.test.ts', 'db.startTransaction().execute()'],
    ['连接', 'kit/a.server.ts', 'const client = await store.pool.connect()'],
    ['连接', 'kit/a.server.ts', "await client.query('begin')"],
    ['utils', 'kit/utils.ts', 'export {}'],
  ])('planted: %s', (title, path, text) => {
    expect(banned([{ path, text }]).some((line) => line.includes(title))).toBe(true)
  })
  test('every ban has a planted violation', () => expect(bans).toHaveLength(7))
})

describe('no published number stands in code: only the city and its records know them', () => {
  /** Numbers of one or two digits and round ones stand everywhere for other reasons. */
  const telling = new Set(published.flatMap((t) => [t.published, t.value]).filter((n) => n.includes('.') || (n.length >= 3 && !/^\d0*$/.test(n))))
  const watched = files.filter((f) => /^(kit|domains|apps|datasets)\//.test(f.path) && !/\.test\.tsx?$/.test(f.path))
  /** Samples of the texts that the claims reader is tested with. */
  const samples = new Set(['kit/claims/corpus.fixtures.ts'])
  /** Where one of them stood before it was published, for another reason. */
  const otherwise: Readonly<Record<string, readonly string[]>> = {
    'kit/quantity/numerals.ts': ['270'],
    'kit/office/report-docx.server.ts': ['270'],
    'kit/office/official-layout.ts': ['210'],
    'datasets/banks/species-groups.ts': ['270', '140', '210', '120', '240'],
    'kit/evidence/photo.fixtures.ts': ['140', '120'],
    'kit/geometry/plane-area.ts': ['140', '240'],
    'kit/chapter/figure.ts': ['120'],
    'kit/files/raster/geotiff.server.ts': ['1.1'],
    'kit/files/read-apart.server.ts': ['120'],
    'kit/files/xlsx/file.server.ts': ['0.6'],
    'kit/http/routes/records.server.ts': ['120'],
    'kit/office/docx-appendix.server.ts': ['120'],
    'kit/quantity/quantifier.ts': ['1.1'],
    'kit/sheet/sketch.ts': ['1.1', '120'],
    'kit/store/embedded/pglite.server.ts': ['0.7'],
    'kit/store/keeper.fixtures.server.ts': ['120'],
    'kit/store/managed/settings.ts': ['1.1'],
    'kit/ui/charts/spark.tsx': ['120'],
    'kit/ui/map/feature-layers.ts': ['0.6', '0.7', '1.1'],
    'domains/afforestation/check/checks.ts': ['120'],
    'domains/ancient_tree/file/page/years.ui.tsx': ['120'],
    'domains/banks/change/stand_change.ts': ['120'],
    'domains/banks/migrations/0001_create.sql': ['240'],
    'domains/banks/migrations/0016_change.sql': ['120'],
    'domains/banks/parameters/names.ts': ['0.6'],
    'domains/banks/parameters/replace.ts': ['120'],
    'domains/fire/danger/danger_observation.ts': ['120'],
    'domains/fire/danger/science/fwi-equations.ts': ['1.1'],
    'domains/fire/event/samples.ts': ['0.6'],
    'domains/fire/hotspot/heat_source.ts': ['120'],
    'domains/fire/migrations/0001_create.sql': ['120'],
    'domains/fire/power_line/power_line.ts': ['120'],
    'domains/fire/power_line/transformer_area.ts': ['120'],
    'domains/forest_chief/issue/fields.ts': ['120'],
    'domains/forest_chief/migrations/0001_create.sql': ['120'],
    'domains/forest_chief/requirement/patrol_requirement.ts': ['120'],
    'domains/harvest/permit/samples.ts': ['120'],
    'domains/industry/project/fixtures.ts': ['240'],
    'domains/land_use/application/use-type.ts': ['240'],
    'domains/land_use/migrations/0001_create.sql': ['240'],
    'domains/land_use/parcel/english.ts': ['0.6'],
    'domains/planning/plan/samples.ts': ['120'],
    'domains/planting/migrations/0001_create.sql': ['120'],
    'domains/planting/unit/duty_unit.ts': ['120'],
    'domains/reserve/drawdown/reserve_drawdown.ts': ['120'],
    'domains/reserve/loan/reserve_loan.ts': ['120'],
    'domains/reserve/migrations/0001_create.sql': ['120'],
    'domains/reserve/project/reserve_project.ts': ['120'],
    'domains/reserve/transfer/forest_transfer.ts': ['120'],
    'domains/reserve/works/reserve_plot.ts': ['120'],
    'datasets/banks/age-groups.ts': ['120'],
    'datasets/fire/lyt1172.ts': ['120'],
    'datasets/land_use/codes.ts': ['240'],
    'datasets/pest/pine.ts': ['1.1'],
    'apps/cockpit/pages/map/picture.ts': ['240', '120'],
  }
  const apart = (path: string): ReadonlySet<string> => new Set([...telling].filter((n) => !otherwise[path]?.includes(n)))

  test('the distinctive ones are watched', () => {
    expect(telling.size).toBeGreaterThan(8)
    expect([...telling]).toEqual(expect.arrayContaining(['2034', '795', '1124', '79.93', '633', '132486']))
  })
  test('none is found', () => expect(watched.filter((f) => !samples.has(f.path)).flatMap((f) => numbersIn(f, apart(f.path)))).toEqual([]))
  test('what stands for another reason still does', () =>
    expect(
      Object.entries(otherwise)
        .flatMap(([path, numbers]) => numbers.map((n) => [path, n] as const))
        .filter(([path, n]) => !watched.some((f) => f.path === path && numbersIn(f, new Set([n])).length > 0)),
    ).toEqual([]))
  test.each(['const a = 2034', "value: '79.93'", 'const b = 132_486', 'return `633`'])('planted: %s', (text) => {
    expect(numbersIn({ path: 'domains/x/a.ts', text }, telling)).toHaveLength(1)
  })
  test('a part of a longer number or a name is none', () => {
    expect(numbersIn({ path: 'kit/a.ts', text: 'const a = 20340, b = x633, c = 0.79931' }, telling)).toEqual([])
  })
})

describe('a file is read in one go', () => {
  test('none is longer than it may be', () => expect(tooLong(files)).toEqual([]))
  test('planted', () => expect(tooLong([{ path: 'kit/a.ts', text: '\n'.repeat(longest) }])).toHaveLength(1))
  test('the exceptions exist', () => expect(Object.keys(longFiles).filter((p) => !files.some((f) => f.path === p))).toEqual([]))
})
