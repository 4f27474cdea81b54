import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { room } from '#domains/fire/room.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { makeDemo } from './context.server.ts'
import { fire } from './fire.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))

describe('防火的演示数据', () => {
  let records: LoadedRecord[]
  beforeAll(() => {
    records = [...fire(makeDemo(now))]
  }, 60_000)

  it('每个台账都有演示记录，全部标明演示，标识不重复', () => {
    expect([...new Set(records.map((r) => r.register.name))].sort()).toEqual([...room.registers.map((r) => r.name), 'law_case'].sort())
    expect(records.every((r) => r.versions.every((v) => v.demo === true))).toBe(true)
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
  })

  it('版本连续、时间不倒流、不发生在将来', () => {
    const wrong = records.filter(({ versions }) =>
      versions.some((v, i) => v.version !== i + 1 || later(v.changed_at, now) || (i > 0 && later(versions[i - 1]?.changed_at, v.changed_at))),
    )
    expect(wrong.map((r) => `${r.register.name} ${r.versions[0]?.id}`)).toEqual([])
  })

  it('结案人不是立案人', () => {
    const doer = (versions: readonly Row[], step: string): unknown => versions.findLast((v) => v.changed_action === step)?.changed_by
    for (const { register, versions } of records) {
      for (const [name, t] of Object.entries(register.transitions)) {
        for (const other of [t.unlike ?? []].flat()) {
          const [a, b] = [doer(versions, name), doer(versions, other)]
          if (a !== undefined && a === b) expect.fail(`${register.name} ${versions[0]?.id}：${name} 与 ${other} 为同一人`)
        }
      }
    }
  })

  it('同一时刻两次生成完全相同', () => {
    const digest = (list: Iterable<LoadedRecord>): string => {
      const hash = createHash('sha256')
      for (const { versions } of list) hash.update(JSON.stringify(versions))
      return hash.digest('hex')
    }
    expect(digest(fire(makeDemo(now)))).toBe(digest(records))
  }, 60_000)
})
