import { expect, test } from 'vitest'
import { freeName } from './accounts-many.server.ts'

test.each([
  ['张三', [], 'zhangsan'],
  ['张三', ['zhangsan'], 'zhangsan2'],
  ['张三', ['zhangsan', 'zhangsan2'], 'zhangsan3'],
  ['阿', [], 'user.a'],
  ['·', [], 'user'],
  ['·', ['user'], 'user2'],
])('%s beside %j is %s', (name, taken, expected) => expect(freeName(name, new Set(taken))).toBe(expected))
