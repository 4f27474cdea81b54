import { describe, expect, test } from 'vitest'
import { overlayOf } from '#kit/ui/text/overlay.ts'
import { codeFiles, definedTexts, englishFiles, han, literalsIn, pageFiles, refusalCodes, saidTooEarly } from './spoken.ts'

const files = await englishFiles()
const all = (part: 'english' | 'composed' | 'refusals') => Object.assign({}, ...files.map((f) => f[part])) as Record<string, string>
const [english, composed, refusals] = [all('english'), all('composed'), all('refusals')]
const overlay = overlayOf(english, composed, refusals)

/** What stands on pages in Chinese for good, each with why. */
const chinese: Readonly<Record<string, string>> = {
  中文: 'the language by its own name',
  四库: 'the mark of the house',
  亿: 'how Chinese counts',
  万: 'how Chinese counts',
  '{}模板.xlsx': 'a file; Excel speaks Chinese',
  '{}（退回）.xlsx': 'a file; Excel speaks Chinese',
  '{}年{}月{}日': 'the date of the report, which is published in Chinese',
}
/** Said to whoever writes a room, before any page stands. */
const toAuthors = 'apps/cockpit/room-views.ts'

const forms = new Set(Object.keys(composed).map((key) => key.replace(/\{\w+\}/g, '{}')))
const unspoken = (texts: Iterable<string>): string[] => [...texts].filter((text) => overlay.said(text) === text && !forms.has(text))
const holes = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map((m) => m[1] ?? ''))].filter((name) => name !== 'measure').toSorted()
const runs = (text: string): string[] => text.match(/\p{Script=Han}+/gu) ?? []
const amiss = ([zh, en]: readonly [string, string]): string[] => [
  ...(holes(zh).join() === holes(en).join() ? [] : [`“${zh}”的填空与英文不同`]),
  ...runs(en)
    .filter((run) => !zh.includes(run))
    .map((run) => `“${zh}”的英文里有“${run}”`),
]

describe('everything is said in English', () => {
  test('each sentence of the pages', () => {
    const said = pageFiles().flatMap((f) => (f.path === toAuthors ? [] : literalsIn(f).map((text) => ({ path: f.path, text }))))
    expect(said.length).toBeGreaterThan(1_000)
    const known = new Set(unspoken(said.map((s) => s.text)))
    expect(said.filter((s) => known.has(s.text) && !(s.text in chinese)).map((s) => `${s.path}：${s.text}`)).toEqual([])
  })
  test('a sentence that was forgotten is seen', () => {
    const planted = { path: 'kit/ui/a.tsx', text: 'const a = <b title={`第${n}块`}>没人说过的话</b>' }
    expect(unspoken(literalsIn(planted))).toEqual(['第{}块', '没人说过的话'])
  })
  test('what stays Chinese is said somewhere', () => {
    const said = new Set(pageFiles().flatMap(literalsIn))
    expect(Object.keys(chinese).filter((text) => !said.has(text))).toEqual([])
  })
  test.each([...definedTexts()])('the definitions of %s', (_who, texts) => {
    expect(texts.size).toBeGreaterThan(2)
    expect(unspoken(texts)).toEqual([])
  })
  test('each refusal, by its code', () => expect(refusalCodes().filter((code) => refusals[code] === undefined)).toEqual([]))
  test('nothing is said before the language is known', () => expect(pageFiles().flatMap(saidTooEarly)).toEqual([]))
  test.each(["const a = { title: t('x') }", "const a = said('话')"])('planted: %s', (text) => {
    expect(saidTooEarly({ path: 'kit/ui/a.ts', text })).toHaveLength(1)
    expect(saidTooEarly({ path: 'kit/ui/a.ts', text: text.replace('= ', '= () => (') + ')' })).toEqual([])
  })
})

describe('the English', () => {
  test.each(['english', 'composed', 'refusals'] as const)('%s: a sentence stands once', (part) => {
    const keys = files.flatMap((f) => Object.keys(f[part] ?? {}).map((key) => ({ path: f.path, key })))
    const seen = Map.groupBy(keys, (k) => k.key)
    expect([...seen].filter(([, of]) => of.length > 1).map(([key, of]) => `“${key}”：${of.map((o) => o.path).join('、')}`)).toEqual([])
  })
  test('is of something that is said', () => {
    const literals = codeFiles().flatMap(literalsIn)
    const defined = [...definedTexts().values()].flatMap((texts) => [...texts])
    const [plain, put] = [new Set([...literals, ...defined]), new Set(literals.map((text) => text.replace(/\{\w*\}/g, '{}')))]
    const matches = (key: string): boolean => {
      const alone = overlayOf({}, { [key]: 'x' }, {})
      return !han.test(key) || put.has(key.replace(/\{\w+\}/g, '{}')) || [...defined, ...literals].some((text) => alone.said(text) !== text)
    }
    expect(Object.keys(english).filter((key) => !plain.has(key))).toEqual([])
    expect(Object.keys(composed).filter((key) => !matches(key))).toEqual([])
    const codes = new Set(refusalCodes())
    expect(Object.keys(refusals).filter((code) => !codes.has(code))).toEqual([])
  })
  test('fills what the Chinese fills, and says in Chinese only what is cited there', () => {
    expect([...Object.entries(english), ...Object.entries(composed)].flatMap(amiss)).toEqual([])
    expect(Object.values(refusals).filter((en) => han.test(en))).toEqual([])
  })
  test('planted: another hole, and a word left over', () => {
    expect(amiss(['共 {n} 条', '{m} records 条'])).toHaveLength(1)
    expect(amiss(['共 {n} 条', '{n} records 个'])).toHaveLength(1)
    expect(amiss(['共 {n} 条', '{n} {n|record|records}'])).toEqual([])
  })
})
