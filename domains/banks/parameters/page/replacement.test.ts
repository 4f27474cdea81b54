import { expect, test } from 'vitest'
import { asChanges, changed, differencesOf, dropped, reckonable, setOfYear, taken, wrongWith } from './replacement.ui.ts'
import type { Coefficient, ParameterSet } from '../wire.ts'

const coefficient = (key: string, value: string): Coefficient => ({
  key,
  value,
  group: '',
  group_title: '',
  name: key,
  title: key,
  unit: '',
  relative_sd: '0.1',
  source: '',
  confidence: 'unchecked',
})
const [density, factor] = [coefficient('cypress.d', '0.478'), coefficient('cypress.bef', '1.732')]

test('a coefficient is taken up once, with its present value and the source of the change before', () => {
  const one = changed(taken([], density), 'cypress.d', { value: '0.5', source: '本市样地 2024' })
  const two = taken(taken(one, factor), density)
  expect(two).toEqual([
    { key: 'cypress.d', value: '0.5', source: '本市样地 2024' },
    { key: 'cypress.bef', value: '1.732', source: '本市样地 2024' },
  ])
  expect(dropped(two, 'cypress.d').map((c) => c.key)).toEqual(['cypress.bef'])
})

test('only a number that differs from the present value has an effect', () => {
  const of = (value: string) => wrongWith({ key: 'cypress.d', value, source: '' }, '0.478')
  expect(['', '约0.5', '0.4780', '0.', '-1', ' 0.5 '].map(of)).toEqual(['not_a_number', 'not_a_number', 'unchanged', 'not_a_number', null, null])
  expect(
    reckonable(
      [
        { key: 'cypress.d', value: ' 0.5 ', source: '' },
        { key: 'cypress.bef', value: '1.732', source: 'x' },
      ],
      [density, factor],
    ),
  ).toEqual([{ key: 'cypress.d', value: '0.5', source: '' }])
})

test('figures of a year are made by the latest adopted set that has begun; a draft counts for nothing', () => {
  const set = (id: string, from_year: number, state: ParameterSet['state']): ParameterSet => ({
    id,
    from_year,
    state,
    version: 1,
    family: 'carbon',
    title: id,
    set_version: '',
    method: 'bef',
    state_title: '',
    source: '',
  })
  const sets = [set('old', 2016, 'adopted'), set('new', 2021, 'adopted'), set('ahead', 2030, 'adopted'), set('draft', 2022, 'draft')]
  expect(setOfYear(sets, 'carbon', 2023)?.id).toBe('new')
  expect(setOfYear(sets, 'carbon', 2020)?.id).toBe('old')
  expect(setOfYear(sets, 'water', 2023)).toBeUndefined()
})

test('two sets differ in values, not in how they are written; what came and what went is told', () => {
  const found = differencesOf(
    [density, factor, coefficient('oak.d', '0.676')],
    [coefficient('cypress.d', '0.52'), coefficient('cypress.bef', '1.7320'), coefficient('cypress.r', '0.22')],
  )
  expect(found.map((d) => [d.coefficient.key, d.before, d.after])).toEqual([
    ['cypress.d', '0.478', '0.52'],
    ['cypress.r', null, '0.22'],
    ['oak.d', '0.676', null],
  ])
  expect(asChanges(found).map((c) => c.key)).toEqual(['cypress.d'])
})
