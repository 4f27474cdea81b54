import { expect, it } from 'vitest'
import { sharesOf } from './spent.tsx'

it('draws used and reserved as shares of what was granted', () =>
  expect(sharesOf({ used: '25', reserved: '12.5', available: '62.5' })).toEqual({ used: 25, reserved: 12.5 }))
it('draws nothing where nothing was granted', () => expect(sharesOf({ used: '0', reserved: '0', available: '0' })).toBeNull())
