import { expect, test } from 'vitest'
import { withRecent } from './recent.ts'

test('the newest stands first, the oldest falls out, and what is there keeps its place', () => {
  const five = ['/a', '/b', '/c', '/d', '/e']
  expect(withRecent(five, '/f')).toEqual(['/f', '/a', '/b', '/c', '/d'])
  expect(withRecent(five, '/d')).toEqual(five)
  expect(withRecent([], '/a')).toEqual(['/a'])
})
