import { expect, test } from 'vitest'
import { animalCrime, type AnimalFacts, plantCrime, type PlantFacts } from './species-crime.ts'

const plants = (over: Partial<PlantFacts>) =>
  plantCrime({ act_on: '2023-09-01', first_trees: null, first_m3: null, second_trees: null, second_m3: null, value_yuan: null, ...over })
const animals = (over: Partial<AnimalFacts>) =>
  animalCrime({
    kind: 'protected_animals',
    act_on: '2023-01-01',
    value_yuan: null,
    group: null,
    forbidden_place_or_season: false,
    forbidden_tools: false,
    ...over,
  })

// 法释〔2023〕8号 第二条: I 1 株/1 m³, II 2 株/2 m³, mixed, 2 万元; 5/10, 20 万元.
test.each([
  [{ first_trees: 1 }, 'crime'],
  [{ second_trees: 1 }, 'none'],
  [{ second_trees: 2 }, 'crime'],
  [{ second_m3: '1.99' }, 'none'],
  [{ first_m3: '1' }, 'crime'],
  [{ second_trees: 1, first_m3: '0.5' }, 'crime'],
  [{ value_yuan: '20000' }, 'crime'],
  [{ first_trees: 5 }, 'serious'],
  [{ second_m3: '10' }, 'serious'],
  [{ value_yuan: '200000' }, 'serious'],
] as const)('保护植物 %j：%s', (over, expected) => {
  expect(plants(over)?.level).toBe(expected)
})

test('同一批树的株数和蓄积不重复折算', () => {
  expect(plants({ second_trees: 1, second_m3: '1' })?.level).toBe('none')
})
test('法释〔2023〕8号施行前的行为不作测算', () => {
  expect(plants({ act_on: '2023-08-14', first_trees: 9 })).toBeNull()
})

// 法释〔2022〕12号 第六条: 2 万、20 万、200 万.
test.each([
  ['19999.99', 'none'],
  ['20000', 'crime'],
  ['200000', 'serious'],
  ['2000000', 'very_serious'],
] as const)('珍贵、濒危野生动物 %s 元：%s', (value_yuan, expected) => {
  expect(animals({ value_yuan })?.level).toBe(expected)
})

// 第七条: 1 万元, or zone/season with forbidden tools whatever the value.
test('非法狩猎', () => {
  expect(animals({ kind: 'hunting', value_yuan: '9999' })?.level).toBe('none')
  expect(animals({ kind: 'hunting', value_yuan: '10000' })?.level).toBe('crime')
  expect(animals({ kind: 'hunting', value_yuan: '100', forbidden_place_or_season: true })?.level).toBe('none')
  expect(animals({ kind: 'hunting', value_yuan: '100', forbidden_place_or_season: true, forbidden_tools: true })?.level).toBe('crime')
})

// 第八条: listed 1 万, other 5 万.
test('以食用为目的', () => {
  expect(animals({ kind: 'animals_as_food', value_yuan: '10000', group: 'listed' })?.level).toBe('crime')
  expect(animals({ kind: 'animals_as_food', value_yuan: '49999', group: 'other' })?.level).toBe('none')
  expect(animals({ kind: 'animals_as_food', value_yuan: '50000', group: 'other' })?.level).toBe('crime')
})

test('法释〔2022〕12号施行前的行为不作测算', () => {
  expect(animals({ act_on: '2022-04-08', value_yuan: '1000000' })).toBeNull()
})
