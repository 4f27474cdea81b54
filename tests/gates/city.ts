import { zoneOfEpsg } from '#kit/geometry/zones.ts'
import { isTest, type Source } from './sources.ts'

/** What tells one city from another: its folder, its divisions by code and name, the zone of its plane. */
export type CityMarks = { readonly key: string; readonly plane_epsg: number; readonly divisions: readonly { readonly code: string; readonly name: string }[] }

/** Composition roots of tests that open the reference city by its name. */
const opensIt = (path: string): boolean =>
  /^tests\/(run\.ts|one-folder\.test|e2e|bench|gates|rooms\/(claims|sentences)|contract\/(recorded\/|reference-city|whole-server))/.test(path)
/** Lists of the whole country in which a city stands as any other. */
const national = new Set(['datasets/security/common-passwords.ts'])

const listed = (codes: readonly (string | number)[]): string => [...new Set(codes)].join('|')

function wordsOf({ key, divisions }: CityMarks): RegExp {
  const names = divisions.map(({ name }) => name.replace(/[市县区]$/, ''))
  return new RegExp(`${key}|${listed(names)}|(?<![\\w.])(?:${listed(divisions.map(({ code }) => code))})(?:\\d{3}|\\d{6})?(?![\\w.])`, 'i')
}

function zoneWordsOf({ plane_epsg }: CityMarks): RegExp {
  const zone = zoneOfEpsg(plane_epsg)!
  return new RegExp(`(?<![\\w.])(?:${listed([zone.epsg_with_prefix, zone.epsg_without_prefix])})(?![\\w.])`)
}

/**
 * Lines outside cities/ that know the city: its name and its codes anywhere, the zone of its plane in the product. Tests of the
 * national table of zones, and test cities, may use any zone.
 */
export function knowingTheCity(files: readonly Source[], marks: CityMarks): string[] {
  const [words, zone] = [wordsOf(marks), zoneWordsOf(marks)]
  return files
    .filter(({ path }) => !path.startsWith('cities/') && !opensIt(path) && !national.has(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) =>
          words.test(line) || (!isTest(path) && zone.test(line)) ? [`${path}:${i + 1} 城市的事只写在 cities 里：${line.trim().slice(0, 80)}`] : [],
        ),
    )
}
