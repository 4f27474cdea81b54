import { expect, test } from 'vitest'
import { chapter, indicatorsOfChapters, inOrder, placed } from './define.ts'
import { figureText, type Figure } from './figure.ts'
import { chineseOrdinal } from './numerals.ts'
import { bare, exact, indicatorsOf, operands, paragraph, sentence } from './sentence.ts'

const doors = { id: 'house.doors', title: '门' }
const rate = { id: 'house.open_rate', title: '开门率' }

test('a sentence keeps its words and its holes in the order they stand', () => {
  expect(sentence`共有${doors}，开门率${operands(rate)}。`.parts).toEqual([
    '共有',
    { indicator: 'house.doors', title: '门', part: 'text' },
    '，开门率',
    { indicator: 'house.open_rate', title: '开门率', part: 'operands' },
    '。',
  ])
})

test('no empty text stands between two holes or at the ends', () => {
  expect(sentence`${exact(doors)}${bare(doors)}`.parts.map((p) => (typeof p === 'string' ? p : p.part))).toEqual(['value', 'number'])
})

test('a sentence and a chapter cannot be changed after they are written', () => {
  const one = sentence`共有${doors}。`
  const room = chapter('1.1', '房屋', one)
  expect(() => (one.parts as unknown[]).push('另有')).toThrow(TypeError)
  expect(() => (room.sentences as unknown[]).pop()).toThrow(TypeError)
  expect(() => Object.assign(room, { title: '' })).toThrow(TypeError)
})

test('indicators are named once, whichever part of them is shown', () => {
  expect(indicatorsOf(sentence`${doors}（${exact(doors)}），${rate}`)).toEqual(['house.doors', 'house.open_rate'])
  expect(indicatorsOfChapters([chapter('1', '甲', sentence`${doors}`), chapter('2', '乙', paragraph`${rate}${doors}`)])).toEqual([
    'house.doors',
    'house.open_rate',
  ])
})

test('chapters follow their numbers as numbers, a part before its chapters', () => {
  const order = ['4.10', '4.2', '10', '4', '3.1'].map((n) => chapter(n, n))
  expect(inOrder(order).map((c) => c.number)).toEqual(['3.1', '4', '4.2', '4.10', '10'])
})

test('what several rooms write under one number is one chapter, each at its place', () => {
  const written = [
    placed(2, chapter('3.2', '林', sentence`乙`)),
    chapter('4', '火', sentence`丁`),
    placed(1, chapter('3.2', '林', sentence`甲`)),
    placed(3, chapter('3.2', '林', sentence`丙`)),
  ]
  const [first, second, ...none] = inOrder(written)
  expect(first?.sentences.flatMap(({ parts }) => parts)).toEqual(['甲', '乙', '丙'])
  expect([second?.number, none]).toEqual(['4', []])
  expect(() => inOrder([...written, chapter('3.2', '另一个题目')])).toThrow('chapter_title')
})

test('a chapter number that is none is refused', () => {
  expect(() => chapter('四.一', '甲')).toThrow('chapter_number')
})

const figure: Figure = {
  indicator: 'house.doors',
  year: 2031,
  division: '990000',
  value: '12345',
  unit: '扇',
  text: '1.2万余扇',
  records: 3,
  numerator: null,
  denominator: null,
  definition: 'house.doors@1',
}

test('each part of a figure is written as its name says', () => {
  expect(figureText(figure)).toBe('1.2万余扇')
  expect(figureText(figure, 'value')).toBe('12345扇')
  expect(figureText(figure, 'number')).toBe('1.2万余')
  expect(figureText({ ...figure, numerator: '7', denominator: '8' }, 'operands')).toBe('7/8')
})

test('what is not defined is a dash and never 0', () => {
  expect(figureText(undefined, 'value')).toBe('—')
  expect(figureText({ ...figure, value: null, text: '0扇' })).toBe('—')
  expect(figureText(figure, 'operands')).toBe('—')
})

test('heading ordinals are Chinese', () => {
  expect([1, 9, 10, 11, 20, 21, 99].map(chineseOrdinal)).toEqual(['一', '九', '十', '十一', '二十', '二十一', '九十九'])
  expect(() => chineseOrdinal(0)).toThrow('heading_number')
})
