import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { STEM_EQUATIONS, type StemEquationKey } from '#datasets/banks/stem-volume.ts'
import { lineVolume, plotVolume, standingOn, stemEquationOf, stemVolume, volumeBy } from './stem-volume.ts'
import { volumeCommand } from './volume-command.server.ts'

const keys = Object.keys(STEM_EQUATIONS) as StemEquationKey[]
const volume = (species: string, d: number, h: number): number => stemVolume(species, d, h, '2023-06-01').volume_m3 ?? Number.NaN

describe('volume of a stem (domain §3.2)', () => {
  it('Chinese fir by the published equation, coefficient by coefficient', () => {
    expect(volume('杉木', 20, 15)).toBeCloseTo(0.000058777042 * 20 ** 1.9699831 * 15 ** 0.89646157, 12)
  })
  it('check values at 20 cm and 15 m: Masson pine 0.2481 m³, Cryptomeria 0.2330', () => {
    expect(volume('马尾松', 20, 15)).toBeCloseTo(0.2481, 4)
    expect(volume('柳杉', 20, 15)).toBeCloseTo(0.233, 4)
  })
  it('nought of b2 and c2 is the simple form', () => {
    fc.assert(
      fc.property(fc.double({ min: 6, max: 50, noNaN: true }), fc.double({ min: 3, max: 35, noNaN: true }), (d, h) => {
        expect(volumeBy({ a: 1, b: 2, c: 1, b2: 0, c2: 0 }, d, h)).toBeCloseTo(d * d * h, 6)
      }),
    )
  })
  it('a thicker or higher stem of the same species holds more, over the whole range of each table', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 4, max: 30, noNaN: true }), (key, share, h) => {
        const e = STEM_EQUATIONS[key]
        const d = e.d_min_cm + share * (e.d_max_cm - e.d_min_cm - 1)
        expect(volumeBy(e, d + 1, h)).toBeGreaterThan(volumeBy(e, d, h))
        expect(volumeBy(e, d, h + 1)).toBeGreaterThan(volumeBy(e, d, h))
      }),
      { numRuns: 300 },
    )
  })
  it('every stem in the table is less than the cylinder around it and more than a tenth of it: m³ from cm and m', () => {
    for (const key of keys)
      for (const [d, h] of [
        [10, 8],
        [20, 15],
        [30, 18],
      ] as const) {
        const cylinder = (Math.PI / 4) * (d / 100) ** 2 * h
        expect(volumeBy(STEM_EQUATIONS[key], d, h) / cylinder, key).toBeGreaterThan(0.1)
        expect(volumeBy(STEM_EQUATIONS[key], d, h) / cylinder, key).toBeLessThan(1)
      }
  })
})

describe('what is said beside the number', () => {
  it('a diameter outside the table is computed by the equation and flagged, not cut to its edge', () => {
    expect(stemVolume('柳杉', 60, 25, '2023-06-01')).toMatchObject({ flags: ['d_out_of_range'] })
    expect(volume('柳杉', 60, 25)).toBeGreaterThan(volume('柳杉', 50, 25))
    expect(stemVolume('柳杉', 50, 25, '2023-06-01')).toMatchObject({ flags: [] })
  })
  it('the equation of cypress was repealed during 2025: good before, unsure in that year, repealed after', () => {
    const flags = (on: string) => stemVolume('柏木', 20, 12, on)
    expect([flags('2023-06-01'), flags('2025-06-01'), flags('2026-01-01')]).toMatchObject([
      { flags: [] },
      { flags: ['repeal_day_unknown'] },
      { flags: ['equation_repealed'] },
    ])
  })
  it('the equation of Masson pine came into force on 2012-10-01', () => {
    expect(standingOn(STEM_EQUATIONS['masson-pine-db51'], '2012-09-30')).toBe('not_yet')
    expect(standingOn(STEM_EQUATIONS['masson-pine-db51'], '2012-10-01')).not.toBe('not_yet')
  })
  it('what was not measured is missing, and a species without an equation is unknown', () => {
    expect(stemVolume('柏木', null, 12, '2023-06-01')).toEqual({ volume_m3: null, equation: 'cypress', gap: 'd_missing' })
    expect(stemVolume('柏木', 12, null, '2023-06-01')).toMatchObject({ gap: 'h_missing' })
    expect(stemVolume('柏木', 0, 12, '2023-06-01')).toMatchObject({ gap: 'd_invalid' })
    expect(stemVolume('  ', 12, 12, '2023-06-01')).toMatchObject({ gap: 'species_missing' })
    expect(stemVolume('银杉', 12, 12, '2023-06-01')).toMatchObject({ volume_m3: null, gap: 'species_unknown' })
  })
  it("another province's equation is used only when it is named", () => {
    expect([stemEquationOf('杉木'), stemEquationOf('杉木(贵州)'), stemEquationOf('fir-gz')]).toEqual(['chinese-fir', 'fir-gz', 'fir-gz'])
  })
  it('a species may be given by its Latin name or by its code of the 2015 generation', () => {
    expect([stemEquationOf('Pinus massoniana'), stemEquationOf('131'), stemEquationOf('111'), stemEquationOf('211')]).toEqual([
      'masson-pine-db51',
      'masson-pine-db51',
      'cypress',
      null,
    ])
  })
  it('each name means one equation', () => {
    const names = keys.flatMap((k) => [k, STEM_EQUATIONS[k].title, ...STEM_EQUATIONS[k].names.filter((n) => n !== STEM_EQUATIONS[k].title && n !== k)])
    expect(new Set(names).size).toBe(names.length)
  })
})

test('a plot is the sum of its lines, however its stems are grouped, and counts what it leaves out', () => {
  const line = fc.record({
    species: fc.constantFrom('柏木', '桤木', '无此树'),
    d_cm: fc.option(fc.integer({ min: 3, max: 70 })),
    h_m: fc.integer({ min: 2, max: 30 }),
    count: fc.integer({ min: 1, max: 20 }),
  })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (tally) => {
      const plot = plotVolume(tally, '2023-06-01')
      const single = plotVolume(
        tally.flatMap((l) => Array.from({ length: l.count }, () => ({ ...l, count: 1 }))),
        '2023-06-01',
      )
      expect(plot.volume_m3).toBeCloseTo(single.volume_m3, 8)
      expect(plot.stems).toBe(single.stems)
      const left = Object.values(plot.left_out).reduce((a, b) => a + b, 0)
      expect(left).toBe(tally.filter((l) => l.species === '无此树' || l.d_cm === null).length)
    }),
  )
  expect(lineVolume({ species: '柏木', d_cm: 20, h_m: 12, count: 1.5 }, '2023-06-01')).toMatchObject({ volume_m3: null, gap: 'count_invalid' })
})

test('siku volume writes the same rows with volume, equation and flag', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'siku-volume-')), 'trees.csv')
  await writeFile(file, '\uFEFFplot,species,d_cm,h_m,count\r\nA,马尾松,20,15,10\r\nA,柳杉,60,25,\r\nA,柏木,,12,1\r\n')
  const written: string[] = []
  const said: string[] = []
  expect(await volumeCommand.run([file, '--on', '2023-06-01'], { out: (t) => void written.push(t), err: (t) => void said.push(t) })).toBe(0)
  const rows = written
    .join('')
    .trim()
    .split('\r\n')
    .map((r) => r.split(','))
  expect(rows[0]).toEqual(['plot', 'species', 'd_cm', 'h_m', 'count', 'volume_m3', 'equation', 'flag'])
  expect(Number(rows[1]?.[5])).toBeCloseTo(2.481, 3)
  expect(rows[2]?.slice(6)).toEqual(['cryptomeria-db51', 'd_out_of_range'])
  expect(rows[3]?.slice(5)).toEqual(['', 'cypress', 'd_missing'])
  expect(said.join('\n')).toContain('d_missing 1 行未计')
})
