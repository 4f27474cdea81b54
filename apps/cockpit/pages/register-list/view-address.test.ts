import { expect, test } from 'vitest'
import { viewAddress } from './view-address.ts'

test('a view keeps filters, sort and columns, and not the page of the list', () => {
  const address = viewAddress('/registers/issue', 'state=signed&sort=-changed_at&cursor=abc&page=3', {
    names: ['state', 'division'],
    widths: { division: 240 },
  })
  const parameters = new URLSearchParams(address.split('?')[1])
  expect(Object.fromEntries(parameters)).toEqual({ state: 'signed', sort: '-changed_at', columns: 'state,division.240' })
})

test('columns chosen anew take the place of those the address named', () => {
  expect(viewAddress('/registers/issue', 'columns=state', { names: ['division'], widths: {} })).toBe('/registers/issue?columns=division')
})
