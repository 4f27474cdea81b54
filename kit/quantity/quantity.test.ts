import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from './decimal.ts'
import { parseNumeral, readNumeral } from './numerals.ts'
import { bounds, consistent, impossibleOver, rateOf } from './quantifier.ts'
import { renderFigure, renderRatio } from './render.ts'
import type { Unit } from './units.ts'
import { convert, isUnit, units, UnitError } from './units.ts'
import { parseUnit, unitAt } from './written-unit.ts'

describe('units', () => {
  it('holds 公顷, 亩 and 平方米 to the exact legal ratio', () => {
    expect(convert('1', '公顷', '亩')).toBe('15')
    expect(convert('1', '公顷', '平方米')).toBe('10000')
    expect(convert('44.67', '万亩', '公顷')).toBe('29780')
    expect(convert('200', '平方米', '亩')).toBe('0.3')
    expect(convert('790', '万元', '元')).toBe('7900000')
    expect(convert('95', '%', '‰')).toBe('950')
  })

  it('refuses what would change the nature of a number', () => {
    expect(() => convert('1', '公里', '亩')).toThrow(UnitError)
    expect(() => convert('1', '次', '人次')).toThrow('量纲不同')
    expect(() => convert('1', '%', '百分点')).toThrow(UnitError)
  })

  it('comes back to the same value after any exact conversion', () => {
    const exact = Object.keys(units)
      .filter(isUnit)
      .filter((unit) => !units[unit].factor.includes('/'))
    fc.assert(
      fc.property(fc.constantFrom(...exact), fc.constantFrom(...exact), fc.integer({ min: 0, max: 1e9 }), (a, b, n) => {
        if (units[a].dimension !== units[b].dimension) return
        const value = new Decimal(n).dividedBy(100).toFixed()
        expect(new Decimal(convert(convert(value, a, b), b, a)).toFixed(6)).toBe(new Decimal(value).toFixed(6))
      }),
    )
  })

  it.each<[string, Unit, string]>([
    ['公里公里10kV', '公里', '公里'],
    ['km。', '公里', 'km'],
    ['千米', '公里', '千米'],
    ['ha', '公顷', 'ha'],
    ['hm²', '公顷', 'hm²'],
    ['m³', '立方米', 'm³'],
    ['方木材', '立方米', '方'],
    ['人次', '人次', '人次'],
    ['人', '人', '人'],
    ['只（头）', '只（头）', '只（头）'],
    ['只(头)', '只（头）', '只(头)'],
    ['个月', '个月', '个月'],
    ['个百分点', '百分点', '个百分点'],
    ['％', '%', '％'],
  ])('reads %s', (text, unit, written) => {
    expect(unitAt(text, 0)).toMatchObject({ unit, written })
  })

  it('does not take the beginning of another word for a unit', () => {
    for (const text of ['方面', '处理', 'kV线', 'mg', 'months', '人工', '年代', '不']) expect(unitAt(text, 0)).toBeNull()
    expect(parseUnit('万ha')).toBe('万公顷')
    expect(parseUnit('斗')).toBeNull()
  })
})

describe('numerals', () => {
  it.each([
    ['13万', '130000', '10000'],
    ['270', '270', '10'],
    ['6.1万', '61000', '1000'],
    ['633', '633', '1'],
    ['790', '790', '10'],
    ['79.93', '79.93', '0.01'],
    ['2500', '2500', '100'],
    ['45.39亿', '4539000000', '1000000'],
    ['1.2亿', '120000000', '10000000'],
    ['１３万', '130000', '10000'],
    ['１，３００', '1300', '100'],
    ['1,300', '1300', '100'],
    ['12,345.60', '12345.6', '0.01'],
    ['0.85万', '8500', '100'],
    ['3万2千', '32000', '1000'],
    ['1亿2000万', '120000000', '10000000'],
    ['5百万', '5000000', '1000000'],
    ['0', '0', '1'],
    ['007', '7', '1'],
    ['13 万', '130000', '10000'],
    ['-3.2', '-3.2', '0.1'],
    ['一百二十三', '123', '1'],
    ['两千五百', '2500', '100'],
    ['三万二', '32000', '1000'],
    ['两千五', '2500', '100'],
    ['三万零二', '30002', '1'],
    ['十', '10', '10'],
    ['十二', '12', '1'],
    ['二十', '20', '10'],
    ['一百零五', '105', '1'],
    ['一百一', '110', '10'],
    ['半', '0.5', '0.1'],
    ['二〇二三', '2023', '1'],
    ['一万五千', '15000', '1000'],
    ['一亿三千万', '130000000', '10000000'],
    ['三点五', '3.5', '0.1'],
    ['六点一万', '61000', '1000'],
    ['十三万', '130000', '10000'],
    ['壹佰贰拾', '120', '10'],
    ['零', '0', '1'],
  ])('%s is %s at place %s', (text, value, place) => {
    expect(parseNumeral(text)).toMatchObject({ value, place })
  })

  it.each(['十四五', '三五', '十百', '一一百', '', '万一', '1.2.3', '12个', '13万余', '一千千', 'x', '1'.repeat(31)])('“%s” is no number', (text) => {
    expect(parseNumeral(text)).toBeNull()
  })

  it('keeps 余 and 多 wherever they stand', () => {
    expect(readNumeral('13万余人次', 0)).toMatchObject({ value: '130000', place: '10000', over: true, end: 4 })
    expect(readNumeral('20余万份', 0)).toMatchObject({ value: '200000', place: '100000', over: true, end: 4 })
    expect(readNumeral('十余个', 0)).toMatchObject({ value: '10', place: '10', over: true, form: 'full' })
    expect(readNumeral('二十多万亩', 0)).toMatchObject({ value: '200000', place: '100000', over: true })
    expect(readNumeral('千余株', 0)).toMatchObject({ value: '1000', place: '1000', over: true, form: 'multiple' })
  })

  it('leaves 千 to the units that begin with it', () => {
    expect(readNumeral('5千米', 0)).toMatchObject({ value: '5', end: 1 })
    expect(readNumeral('五千克', 0)).toMatchObject({ value: '5', end: 1 })
    expect(readNumeral('五千株', 0)).toMatchObject({ value: '5000', end: 2 })
  })

  it('reads back every whole number written in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => {
        expect(parseNumeral(inChinese(n))).toMatchObject({ value: String(n) })
      }),
      { numRuns: 500 },
    )
  })

  it('reads back every decimal, with and without 万, and the place is the last digit’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }), fc.boolean(), (n, decimals, wan) => {
        const written = new Decimal(n).dividedBy(10 ** decimals).toFixed(decimals)
        const numeral = parseNumeral(written + (wan ? '万' : ''))
        expect(numeral?.value).toBe(new Decimal(written).times(wan ? 10_000 : 1).toFixed())
        expect(new Decimal(numeral?.value ?? 0).modulo(numeral?.place ?? 1).isZero()).toBe(true)
      }),
    )
  })
})

describe('quantifiers', () => {
  const over = (value: string, place: string) => ({ value, place, quantifier: 'over' }) as const

  it('余 is the open interval up to the next step of the last digit (domain 0.3)', () => {
    expect(consistent(over('130000', '10000'), '132418')).toBe(true)
    expect(consistent(over('130000', '10000'), '130000')).toBe(false)
    expect(consistent(over('130000', '10000'), '140000')).toBe(false)
    expect(consistent(over('270', '10'), '279')).toBe(true)
    expect(consistent(over('270', '10'), '280')).toBe(false)
    expect(impossibleOver(over('633', '1'), true)).toBe(true)
    expect(impossibleOver(over('13', '1'), false)).toBe(false)
    expect(impossibleOver(over('630', '10'), true)).toBe(false)
  })

  it('the other words', () => {
    const holds = (quantifier: Parameters<typeof consistent>[0]['quantifier'], value: string, place: string, truth: string) =>
      consistent({ value, place, quantifier }, truth)
    expect([holds('at_least', '100', '100', '100'), holds('below', '100', '100', '100')]).toEqual([true, false])
    expect([holds('at_most', '100', '100', '100'), holds('more_than', '100', '100', '100')]).toEqual([true, false])
    expect([holds('about', '300', '100', '289'), holds('about', '300', '100', '260'), holds('about', '633', '1', '640')]).toEqual([true, false, false])
    expect([holds('near', '700', '100', '640'), holds('near', '700', '100', '700'), holds('near', '130000', '10000', '119000')]).toEqual([true, false, false])
    expect(holds('ordinal', '40', '10', '40')).toBe(false)
  })

  it('an exact measure agrees when the truth rounds half up to what is written; a count must be equal', () => {
    expect(consistent({ value: '79.93', place: '0.01', quantifier: 'exact', step: '0.01' }, '79.925')).toBe(true)
    expect(consistent({ value: '79.93', place: '0.01', quantifier: 'exact', step: '0.01' }, '79.935')).toBe(false)
    expect(consistent({ value: '130000', place: '10000', quantifier: 'exact' }, '132418')).toBe(false)
  })

  it('recomputes percentages half up and compares them as strings', () => {
    expect(rateOf('0.85', '9.12', '%', 2)).toBe('9.32')
    expect(rateOf('1', '8', '%', 0)).toBe('13')
    expect(rateOf('107', '107', '%')).toBe('100')
    expect(rateOf('0', '0', '%')).toBeNull()
    expect([rateOf('0.85', '9.12', '‰', 1), rateOf('1', '2000', '‰', 2), rateOf('0', '0', '‰')]).toEqual(['93.2', '0.50', null])
  })

  it('what is rendered with 余 is always consistent with the value it was rendered from, and never impossible', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.constantFrom('10', '100', '1000', '10000'), (n, place) => {
        const text = renderFigure({ value: String(n), unit: '个', place, style: 'over' })
        const numeral = readNumeral(text, 0)
        if (!numeral) throw new Error(text)
        const written = { ...numeral, quantifier: numeral.over ? ('over' as const) : ('exact' as const) }
        expect(consistent(written, String(n))).toBe(true)
        expect(impossibleOver(written, true)).toBe(false)
      }),
    )
  })

  it('a consistent 余 lies inside its bounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 200_000_000 }), (digits, zeros, n) => {
        const numeral = parseNumeral(String(digits) + '0'.repeat(zeros))
        const claim = over(numeral?.value ?? '0', numeral?.place ?? '1')
        const { low, high } = bounds(claim)
        const inside = new Decimal(n).gt(low ?? n) && new Decimal(n).lt(high ?? n)
        expect(consistent(claim, String(n))).toBe(inside)
      }),
    )
  })
})

describe('rendering', () => {
  it.each([
    ['132418', '人次', '10000', '13万余人次'],
    ['61400', '次', '1000', '6.1万余次'],
    ['2537', '个', '100', '2500余个'],
    ['2500', '个', '100', '2500个'],
    ['130000', '人次', '10000', '13万人次'],
    ['7321', '株', '1000', '7000余株'],
    ['793.5', '万元', '10', '790余万元'],
    ['29500', '只（头）', '1000', '2.9万余只（头）'],
    ['7', '个', '10', '7个'],
    ['15.4', '万亩', '1', '15余万亩'],
    // a county's share, told by the place of its own size: what 余 hides stays small beside it
    ['59688', '人次', '10000', '5.9万余人次'],
    ['15639', '人次', '10000', '15600余人次'],
    ['19', '次', '10', '19次'],
    ['84', '次', '10', '80余次'],
    ['12', '个', '100', '12个'],
  ])('%s%s over %s is %s', (value, unit, place, text) => {
    expect(renderFigure({ value, unit, place, style: 'over' })).toBe(text)
  })

  it('prints a measure to its decimals, zeros kept, and a whole amount without', () => {
    const measure = (value: string, place?: string) =>
      renderFigure({ value, unit: '万亩', style: place ? 'over' : 'exact', decimals: 2, ...(place ? { place } : {}) })
    expect([
      measure('45.000124'),
      measure('44.967481'),
      measure('1300'),
      measure('0.4'),
      measure('199.03', '10'),
      measure('-3.687852'),
      measure('0.00989'),
      measure('0.00004'),
    ]).toEqual(['45.00万亩', '44.97万亩', '1300万亩', '0.40万亩', '199.03万亩', '-3.69万亩', '0.0099万亩', '0.00004万亩'])
  })

  it('prints exact values whole and ratios with both operands', () => {
    expect(renderFigure({ value: '633', unit: '个', style: 'exact' })).toBe('633个')
    expect(renderFigure({ value: '79.93', unit: '公里', style: 'exact' })).toBe('79.93公里')
    expect(renderFigure({ value: '2034', unit: '人', style: 'exact' })).toBe('2034人')
    expect(renderFigure({ value: '8500', unit: '立方米', style: 'exact', scale: '万' })).toBe('0.85万立方米')
    expect(renderRatio({ numerator: '107', denominator: '107', unit: '%' })).toBe('107 / 107 · 100%')
    expect(renderRatio({ numerator: '0.85', denominator: '9.12', unit: '%', decimals: 2 })).toBe('0.85 / 9.12 · 9.32%')
    expect(renderRatio({ numerator: '0', denominator: '0', unit: '%' })).toBe('0 / 0 · —')
    expect(renderRatio({ numerator: '12', denominator: '4000', unit: '‰', decimals: 3 })).toBe('12 / 4000 · 3‰')
  })
})

const names = '零一二三四五六七八九'

/** Standard Chinese notation, written independently of the reader. */
function inChinese(n: number): string {
  if (n === 0) return '零'
  for (const [size, name] of [
    [100_000_000, '亿'],
    [10_000, '万'],
  ] as const) {
    if (n < size) continue
    const rest = n % size
    const link = rest === 0 ? '' : (rest < size / 10 ? '零' : '') + inChinese(rest)
    return inChinese(Math.floor(n / size)) + name + link
  }
  const out = [...String(n)]
    .map((digit, index, all) => {
      const unit = ['', '十', '百', '千'][all.length - 1 - index] ?? ''
      return digit === '0' ? '零' : (names[Number(digit)] ?? '') + unit
    })
    .join('')
  return out.replace(/零+/g, '零').replace(/零$/, '')
}
