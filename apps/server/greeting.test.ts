import { expect, test } from 'vitest'
import { greeting } from './greeting.ts'

test('a first start tells in both languages what it does and for how long, a later one only what it does', () => {
  const told = (found: Parameters<typeof greeting>[0]): string => greeting(found).join('\n')
  const first = told({ first: true, pages: false, demo: true, folder: '/data' })
  expect(first).toContain('生成页面、准备数据库、装入演示城市，约需 110 秒；数据在 /data')
  expect(first).toContain('build the pages, prepare the database, load the demonstration city; about 110 seconds')
  expect(told({ first: false, pages: true, demo: true, folder: '/data' })).toContain('打开数据库，约需 5 秒')
  expect(told({ first: true, pages: true, demo: false, folder: '/data' })).not.toContain('演示')
})
