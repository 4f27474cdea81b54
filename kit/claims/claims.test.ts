import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bindable, CheckedClaim, CheckOptions, FigureLike, Term } from './index.ts'
import { answerClaim, extractClaims, readText, TooManyClaims } from './index.ts'
import { corpus, figures, indicators, places, terms } from './corpus.fixtures.ts'

function figureOf(id: string, year: number | null, division: string | null): FigureLike | null {
  if (year !== 2024 || division !== null) return null
  return figures.find((figure) => figure.indicator === id) ?? null
}

type FigureOf = (id: string, year: number | null, division: string | null) => FigureLike | null

/** What production does: read, fetch each figure, answer. */
function checkText(text: string, known: readonly Bindable[], of: FigureOf, words: readonly Term[] = [], options: CheckOptions = {}): CheckedClaim[] {
  return readText(text, known, words, options).map((read) =>
    answerClaim(read, read.decidable && read.bindable ? of(read.bindable.id, read.year, read.division) : null),
  )
}

const check = (text: string): CheckedClaim[] => checkText(text, indicators, figureOf, terms, { year: 2024, places })

describe('the corpus', () => {
  it('has at least sixty sentences, right, wrong and impossible ones among them', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60)
    const statuses = new Set(corpus.flatMap(({ claims }) => claims.map(({ status }) => status)))
    expect([...statuses].sort()).toEqual(['confirmed', 'contradicted', 'malformed', 'unprovable'])
  })

  it.each(corpus)('$text', ({ text, claims }) => {
    const found = check(text).map((claim) => ({
      mark: text.slice(claim.number_start, claim.end),
      number: claim.number,
      unit: claim.unit,
      indicator: claim.indicator,
      status: claim.status,
      quantifier: claim.quantifier,
    }))
    expect(found).toEqual(claims.map(({ mark, number, unit, indicator, status, quantifier }) => ({ mark, number, unit, indicator, status, quantifier })))
    const defects = extractClaims(text, { terms }).map(({ malformed }) => malformed?.code ?? null)
    expect(defects).toEqual(claims.map(({ defect }) => defect))
  })

  it('reads the same in one text as in many, with offsets into that text', () => {
    const text = corpus.map((sentence) => sentence.text).join('\n')
    const whole = check(text)
    expect(whole.map(({ indicator, status }) => [indicator, status])).toEqual(
      corpus.flatMap(({ claims }) => claims.map(({ indicator, status }) => [indicator, status])),
    )
    for (const claim of whole) expect(text.slice(claim.start, claim.end)).toBe(claim.text)
  })

  it('gives a reason in a complete Chinese sentence for every claim', () => {
    for (const { text } of corpus) for (const claim of check(text)) expect(claim.reason).toMatch(/^[\s\S]*[\u4e00-\u9fff][\s\S]*。$/)
  })
})

describe('what follows from a claim', () => {
  it('shows the figure of a malformed claim that is bound', () => {
    const [claim] = check('整治隐患点418余个。')
    expect(claim?.figure?.value).toBe('418')
    expect(claim?.reason).toContain('精确到个位')
  })

  it('asks for the division and the year that the text names', () => {
    const asked: unknown[] = []
    checkText(
      '东山县2022年护林员20名。',
      indicators,
      (...question) => {
        asked.push(question)
        return null
      },
      [],
      { year: 2024, places },
    )
    expect(asked).toEqual([['rangers', 2022, '990001']])
  })

  it('never binds two indicators that fit equally well', () => {
    const twins = indicators.flatMap((bindable) => (bindable.id === 'rangers' ? [bindable, { ...bindable, id: 'rangers.twin' }] : [bindable]))
    const [claim] = checkText('护林员1186名。', twins, figureOf, [], { year: 2024 })
    expect([claim?.indicator, claim?.status]).toEqual([null, 'unprovable'])
    expect(claim?.reason).toContain('不作猜测')
  })

  it('a ratio over nothing proves nothing', () => {
    const empty = { indicator: 'rectified', year: 2024, value: '0', unit: '%', numerator: '0', denominator: '0' }
    expect(checkText('整改率100%。', indicators, () => empty)[0]?.status).toBe('unprovable')
  })
})

describe('properties', () => {
  it('a count written out exactly is confirmed by itself and by nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), (written, truth) => {
        const [claim] = checkText(`护林员${written}名。`, indicators, (id) => ({ indicator: id, year: 2024, value: String(truth), unit: '名' }))
        expect(claim?.status).toBe(written === truth ? 'confirmed' : 'contradicted')
      }),
    )
  })

  it('any text is read without failing, and every claim is a part of it', () => {
    const piece = fc.constantFrom(
      '护林员',
      '3',
      '12',
      '.',
      ',',
      '，',
      '。',
      '余',
      '万',
      '个',
      '%',
      '百分之',
      '十',
      '一',
      '“',
      '”',
      '《',
      '-',
      '至',
      '年',
      '月',
      '/',
      '第',
      ' ',
      '\n',
      'kV',
      '占',
      '的',
      '[bookmark:',
      ']',
      '其中',
      '（',
      '）',
      '成',
      '点',
      '半',
      '亿',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const claim of check(text)) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.text)
          expect(claim.number).toMatch(/^-?\d+(\.\d+)?$/)
          expect(claim.number_start).toBeGreaterThanOrEqual(last)
          last = claim.end
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('large texts', () => {
  const size = 10_000_000

  it('reads 10 MB of prose in seconds', () => {
    const page = corpus.map(({ text }) => text + '各级各部门认真履职尽责，持续加强组织领导和统筹协调，推动各项工作落地见效。'.repeat(5)).join('\n')
    const text = page.repeat(Math.ceil(size / 3 / page.length))
    expect(check(text).length).toBeGreaterThan(10_000)
  }, 30_000)

  it.each([
    ['digits', '1'],
    ['commas', '1,111'],
    ['Chinese digits', '一'],
    ['Chinese multiples', '千万'],
    ['opened quotes', '“'],
    ['opened titles', '《'],
    ['brackets', '[bookmark:'],
    ['words without a stop', '护林员开展防火巡护'],
    ['dashes', '1-'],
    ['slashes', '1/'],
    ['points', '1.'],
    ['percent words', '百分之'],
    ['spaces', ' '],
    ['fillers', '共有'],
    ['operands', '占1亩的1%。'],
    ['operands without a stop', '占10000000亩的1%，'],
    ['parentheses', '（1'],
    ['hedges', '近约'],
  ])(
    'is not slowed by %s without end',
    (_, unit) => {
      const spent = (length: number): number => {
        const text = `${unit.repeat(length / unit.length)}护林员1186名。`
        const begun = performance.now()
        check(text)
        return performance.now() - begun
      }
      // Four times the text: four times the work, or sixteen times were it quadratic. A second is noise on a busy machine.
      const [quarter, whole] = [spent(size / 80), spent(size / 20)]
      expect(whole).toBeLessThan(Math.max(10 * quarter, 1000))
    },
    60_000,
  )

  it('refuses more numbers than it can answer for, with a code', () => {
    expect(() => extractClaims('问题3个，'.repeat(200), { limit: 100 })).toThrow(TooManyClaims)
  })
})
