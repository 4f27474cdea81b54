import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { generationOf, mothDensity, mothGrade, plotsWanted } from './cypress-moth.ts'
import { mothCommand } from './moth-command.server.ts'

const order = ['none', 'light', 'moderate', 'severe'] as const

describe('grades of 蜀柏毒蛾 (domain §2.9)', () => {
  it('by eggs a tree: 50–200 light, 201–400 moderate, from 401 severe; below there is no outbreak', () => {
    expect([0, 49, 50, 200, 201, 400, 401].map((n) => mothGrade(n, null))).toEqual(['none', 'none', 'light', 'light', 'moderate', 'moderate', 'severe'])
  })
  it('by larvae a tree: 10–30, 31–50, from 51', () => {
    expect([9, 10, 30, 31, 50, 51].map((n) => mothGrade(null, n))).toEqual(['none', 'light', 'light', 'moderate', 'moderate', 'severe'])
  })
  it('the heavier of the two counts, and more is never a lighter grade', () => {
    expect(mothGrade(60, 55)).toBe('severe')
    fc.assert(
      fc.property(fc.nat(600), fc.nat(80), fc.nat(200), (eggs, larvae, more) => {
        const at = (e: number, l: number): number => order.findIndex((g) => g === mothGrade(e, l))
        expect(at(eggs + more, larvae)).toBeGreaterThanOrEqual(at(eggs, larvae))
        expect(at(eggs, larvae + more)).toBeGreaterThanOrEqual(at(eggs, larvae))
        expect(at(eggs, larvae)).toBe(
          Math.max(
            order.findIndex((g) => g === mothGrade(eggs, null)),
            order.findIndex((g) => g === mothGrade(null, larvae)),
          ),
        )
      }),
    )
  })
  it('density is what all sample trees bear over their number', () => {
    expect(mothDensity({ trees: 20, eggs: 4020, larvae: null })).toEqual({ eggs_per_tree: 201, larvae_per_tree: null, grade: 'moderate', flags: [] })
  })
  it('what was not counted is said, not taken for none', () => {
    expect(mothDensity({ trees: 20, eggs: null, larvae: null })).toMatchObject({ grade: null, flags: ['count_missing'] })
    expect(mothDensity({ trees: null, eggs: 5, larvae: null })).toMatchObject({ grade: null, flags: ['trees_missing'] })
    expect(mothDensity({ trees: 20, eggs: -1, larvae: null })).toMatchObject({ grade: null, flags: ['count_invalid'] })
    expect(mothDensity({ trees: 12, eggs: 0, larvae: null }, '2023-05-01')).toMatchObject({ grade: 'none', flags: ['few_trees', 'outside_survey'] })
  })
  it('two generations by survey time; one plot to 2,000–4,000 亩', () => {
    expect(['2023-12-25', '2023-03-05', '2023-07-20', '2023-05-01', '7月'].map(generationOf)).toEqual(['越冬代', '越冬代', '第一代', null, null])
    expect(plotsWanted(30_000)).toEqual({ fewest: 8, most: 15 })
  })
})

test('siku moth writes the same rows with densities and grade', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'siku-moth-')), 'survey.csv')
  await writeFile(file, 'plot,trees,eggs,larvae\nA1,20,8020,\nA2,20,100,100\nA3,20,,\n')
  const written: string[] = []
  const said: string[] = []
  await mothCommand.run([file, '--area-mu', '30000'], { out: (t) => void written.push(t), err: (t) => void said.push(t) })
  expect(written.join('').trim().split('\r\n')).toEqual([
    'plot,trees,eggs,larvae,eggs_per_tree,larvae_per_tree,grade,flag',
    'A1,20,8020,,401,,重度,',
    'A2,20,100,100,5,5,未发生,',
    'A3,20,,,,,,count_missing',
  ])
  expect(said.join('\n')).toContain('还差 5 块')
})
