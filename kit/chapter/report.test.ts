import { expect, test } from 'vitest'
import { chapter } from './define.ts'
import type { Figure } from './figure.ts'
import { isFigureRun, type ReportRun } from './report.ts'
import { sampleReport } from './fixtures.ts'
import { sentence } from './sentence.ts'

const words = (runs: readonly ReportRun[]) => runs.map((run) => run.text).join('')

test('figures stand in the sentences and each keeps its indicator, value, definition and number of records', () => {
  const [first, second] = sampleReport().chapters[1]!.paragraphs
  expect(words(first!.runs)).toBe('全年接待读者1.2万余人次，合计12345人次。')
  expect(words(second!.runs)).toBe('按期归还7/8，归还率87.5%。')
  expect(first!.runs.find(isFigureRun)).toEqual({
    text: '1.2万余人次',
    indicator: 'library.readers',
    title: '到馆读者',
    value: '12345',
    unit: '人次',
    definition: 'library.readers@1',
    records: 987,
  })
})

test('headings count anew under each part, and parts come in the order of their numbers', () => {
  expect(sampleReport().chapters.map(({ heading, level }) => [heading, level])).toEqual([
    ['一、阅读服务', 1],
    ['（一）读者服务', 2],
    ['（二）馆藏', 2],
    ['二、场馆', 1],
    ['（一）礼堂维修', 2],
  ])
})

test('without titles of parts the chapters themselves are the first level', () => {
  expect(sampleReport({ parts: {} }).chapters.map((c) => c.heading)).toEqual(['一、读者服务', '二、馆藏', '三、礼堂维修'])
})

test('an absent figure and one without a value are dashes and are said in the notes', () => {
  const report = sampleReport()
  expect(words(report.chapters.at(-1)!.paragraphs[0]!.runs)).toBe('更换灯具—，修理座椅—。')
  expect(
    report.chapters
      .at(-1)!
      .paragraphs[0]!.runs.filter(isFigureRun)
      .map(({ value, definition }) => [value, definition]),
  ).toEqual([
    [null, 'hall.lamps@1'],
    [null, null],
  ])
  expect(report.notes.map(({ code, indicator }) => [code, indicator])).toEqual([
    ['demonstration', undefined],
    ['figure_undefined', 'hall.lamps'],
    ['figure_missing', 'hall.chairs'],
  ])
})

test('the appendix lists each figure once with its operands, in the order of the text', () => {
  const { figures } = sampleReport()
  expect(figures.map((f) => f.indicator)).toEqual(['library.readers', 'library.returned', 'library.books', 'hall.lamps', 'hall.chairs'])
  expect(figures[1]).toMatchObject({ title: '按期归还率', numerator: '7', denominator: '8', definition: 'library.returned@2' })
  expect(figures[4]).toMatchObject({ value: null, text: '—', definition: null, records: 0, year: 2031, division: '990000' })
})

test('a title comes from the figure, else from the sentence', () => {
  const titled = (figure: object) =>
    sampleReport({
      figures: new Map([['library.books', { ...known, ...figure }]]),
      chapters: [chapter('1', '甲', sentence`${{ id: 'library.books', title: '书' }}`)],
    }).figures[0]!.title
  const known: Figure = {
    indicator: 'library.books',
    year: 2031,
    division: '990000',
    value: '1',
    unit: '册',
    text: '1册',
    records: 1,
    numerator: null,
    denominator: null,
    definition: 'library.books@1',
  }
  expect(titled({ title: '新书' })).toBe('新书')
  expect(titled({})).toBe('书')
  expect(sampleReport().figures[0]!.title).toBe('到馆读者')
})

test('real data carries no demonstration note', () => {
  expect(sampleReport({ demo: false }).notes.some((note) => note.code === 'demonstration')).toBe(false)
})

test('the document is plain JSON', () => {
  const report = sampleReport()
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
})
