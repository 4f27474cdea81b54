import { expect, test } from 'vitest'
import { runsOf } from './marks.ts'
import type { Series } from './series.ts'
import { linesAt } from './tooltip.ts'

const series: Series = {
  labels: ['2021', '2022', '2023'],
  unit: '万吨',
  kind: 'line',
  now: { name: '碳储量', values: ['10', '12', '1234.5'], low: ['9', null, '1100'], high: ['11', null, '1300'] },
  breaks: [{ at: 2, why: '换了方法' }],
}

test('no line runs across a change of method: each run is null outside its own', () => {
  expect(runsOf(series)).toEqual([
    ['10', '12', null],
    [null, null, '1234.5'],
  ])
  expect(runsOf({ ...series, breaks: [] })).toEqual([['10', '12', '1234.5']])
})

test('a label says its value with unit, how far it may be off where that is known, and why a new count begins', () => {
  expect(linesAt(series, 2)).toEqual(['2023', '碳储量  1,234.5 万吨', '1,100 – 1,300', '换了方法'])
  expect(linesAt(series, 1)).toEqual(['2022', '碳储量  12 万吨'])
  expect(linesAt({ ...series, before: { name: '不造林', values: ['1', '2', null] } }, 2)).toContain('不造林  —')
})
