import { expect, test } from 'vitest'
import { type Setting, settingFault } from './setting.ts'

const setting: Setting = {
  key: 'a.distance',
  title: '距离',
  help: '多远',
  unit: '米',
  min: 10,
  max: 500,
  decimals: 0,
  preset: 100,
  effect: async () => '',
}

test('a value within bounds and of the right digits will do', () => {
  expect([10, 100, 500].map((value) => settingFault(setting, value))).toEqual([null, null, null])
  expect(settingFault({ ...setting, decimals: 2 }, 30.08)).toBeNull()
})

test('what will not do is told in words', () => {
  expect(settingFault(setting, 9)).toBe('距离应在 10 到 500 米之间')
  expect(settingFault(setting, 501)).toBe('距离应在 10 到 500 米之间')
  expect(settingFault(setting, 10.5)).toBe('距离应为整数')
  expect(settingFault({ ...setting, decimals: 1 }, 10.55)).toBe('距离至多 1 位小数')
  for (const value of ['10', Number.NaN, undefined, {}]) expect(settingFault(setting, value)).toBe('距离应为数字')
})
