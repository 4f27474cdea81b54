import { expect, test } from 'vitest'
import { city } from '#cities/ziyang/city.ts'
import { loadDivisions } from '#cities/ziyang/divisions.server.ts'
import { type CityMarks, knowingTheCity } from './city.ts'
import { code, sources } from './sources.ts'

const marks: CityMarks = {
  key: city.key,
  plane_epsg: city.plane_epsg,
  divisions: loadDivisions().filter(({ level }) => level === 'city' || level === 'county'),
}
const files = sources(code, /\.(ts|tsx|css|sql|html)$/)
const found = (path: string, text: string): number => knowingTheCity([{ path, text }], marks).length

test('the city and its counties are watched', () => expect(marks.divisions.map(({ name }) => name)).toEqual(expect.arrayContaining([city.name, '安岳县'])))
test('no file outside cities/ knows the city or its plane', () => expect(knowingTheCity(files, marks)).toEqual([]))

test.each([
  ['the plane in SQL', 'kit/store/schema/0099_x.sql', 'select ST_Area(ST_Transform(geometry, 4544))'],
  ['the plane with zone numbers', 'domains/fire/a.ts', 'const crs = 4523'],
  ['the name', 'kit/a.ts', "const issuer = '资阳市林业局'"],
  ['a county', 'apps/cli/a.ts', '/** Such as 乐至. */'],
  ['the folder', 'apps/server/a.ts', "import { city } from '#cities/ziyang/city.ts'"],
  ['a code', 'domains/fire/a.test.ts', "division: '512000'"],
  ['a township by its code', 'kit/a.test.ts', "'512021107'"],
])('planted: %s', (_title, path, line) => expect(found(path, line)).toBe(1))
test('other numbers are none', () => expect(found('kit/a.ts', "const lock = 5_120_001, n = 45440, id = '51202110000000000001', f = 0.4544")).toBe(0))
test('a test may use any zone; the city and what opens it know it', () => {
  expect(found('kit/files/read.test.ts', 'gk(500_000), 4544')).toBe(0)
  expect(found('cities/ziyang/city.ts', "name: '资阳市'")).toBe(0)
  expect(found('tests/e2e/a.e2e.test.ts', "'512000'")).toBe(0)
})
