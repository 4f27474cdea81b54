import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { harvestQuotaLedger } from '#domains/harvest/quota/harvest_quota_entry.ts'
import { room } from '#domains/harvest/room.ts'
import { emptyPosition, type LedgerKind, posted, type Position, postingRefused } from '#kit/ledger/ledger.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import { harvest } from './harvest.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))
const sum = (rows: readonly Row[], field: string): string => rows.reduce((total, r) => total.plus(String(r[field] ?? 0)), new Decimal(0)).toFixed()

describe('采伐的演示数据', () => {
  let records: LoadedRecord[]
  const last = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  beforeAll(() => {
    records = [...harvest(makeDemo(now))]
  }, 60_000)

  it('版本连续、时间不倒流、不发生在将来，全部标明演示，标识不重复', () => {
    const wrong = records.filter(({ versions }) =>
      versions.some(
        (v, i) => v.demo !== true || v.version !== i + 1 || later(v.changed_at, now) || (i > 0 && later(versions[i - 1]?.changed_at, v.changed_at)),
      ),
    )
    expect(wrong.map((r) => `${r.register.name} ${r.versions[0]?.id}`)).toEqual([])
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
    const known = new Set(['carry_over_rule', 'quota_carry_over'])
    expect([...new Set(records.map((r) => r.register.name))].toSorted()).toEqual(
      room.registers
        .map((r) => r.name)
        .filter((n) => !known.has(n))
        .toSorted(),
    )
  })

  it('公布年度的批准采伐和限额与公布数一致', () => {
    const counted = last('harvest_permit').filter(
      (p) => String(p['issued_on']).startsWith(String(targetYear)) && p['counts_to_quota'] === true && !['voided', 'expired'].includes(p.state),
    )
    expect(sum(counted, 'quota_volume')).toBe(new Decimal(targets['harvest.approved_volume'] ?? '').times(10_000).toFixed())
    const granted = last('harvest_quota_entry').filter((e) => e.belongs_to_year === targetYear && e['kind'] === 'allocate')
    expect(sum(granted, 'amount')).toBe(new Decimal(targets['harvest.quota'] ?? '').times(10_000).toFixed())
  })

  it('逐笔重放，没有一笔超过余额；账上使用的就是许可占用的（森林法59）', () => {
    const whole = new Map<string, Position>()
    const own = new Map<string, Position>()
    const lines = last('harvest_quota_entry').toSorted((a, b) => Date.parse(String(a['created_at'])) - Date.parse(String(b['created_at'])))
    for (const line of lines) {
      const [account, kind, amount] = [String(line['account']), line['kind'] as LedgerKind, String(line['amount'])]
      const matter = `${account} ${String(line['subject'])}`
      expect(postingRefused(harvestQuotaLedger, whole.get(account) ?? emptyPosition, own.get(matter) ?? emptyPosition, kind, amount)).toBeNull()
      whole.set(account, posted(whole.get(account) ?? emptyPosition, kind, amount))
      own.set(matter, posted(own.get(matter) ?? emptyPosition, kind, amount))
    }
    const used = last('harvest_quota')
      .filter((q) => q.belongs_to_year === targetYear)
      .reduce((total, q) => total.plus(whole.get(q.id)?.used ?? 0), new Decimal(0))
    expect(used.toFixed()).toBe(new Decimal(targets['harvest.approved_volume'] ?? '').times(10_000).toFixed())
  })

  it('五年期满没有新的限额：以后年度没有账户，也没有一件占用限额的申请受理（森林法54、59）', () => {
    const after = (r: Row): boolean => r.belongs_to_year > 2025
    expect([...last('harvest_quota'), ...last('harvest_quota_entry')].filter(after)).toEqual([])
    expect(new Set(last('harvest_quota').map((q) => q.belongs_to_year))).toEqual(new Set([2021, 2022, 2023, 2024, 2025]))
    const taken = last('harvest_permit').filter((p) => after(p) && !['draft', 'submitted', 'correcting'].includes(p.state))
    expect(taken.length).toBeGreaterThan(25)
    expect(taken.filter((p) => p['counts_to_quota'] !== false || p['quota'] !== null)).toEqual([])
  })

  it('审核与发证、开始采伐与验收不是同一人', () => {
    const doer = (versions: readonly Row[], step: string): unknown => versions.findLast((v) => v.changed_action === step)?.changed_by
    const same = records.filter(({ register, versions }) =>
      Object.entries(register.transitions).some(([name, t]) =>
        [t.unlike ?? []].flat().some((other) => doer(versions, name) !== undefined && doer(versions, name) === doer(versions, other)),
      ),
    )
    expect(same.map((r) => r.versions[0]?.id)).toEqual([])
  })

  it('每个阶段都有在办，限额外、作废、超采、更新未完成的都有', () => {
    const permits = last('harvest_permit')
    const never = Object.keys(harvestStates()).filter((state) => !permits.some((p) => p.state === state))
    expect(never).toEqual([])
    expect(permits.filter((p) => p.belongs_to_year > targetYear).length).toBeGreaterThan(35)
    expect(new Set(permits.map((p) => p['quota_basis'])).size).toBe(4)
    expect(new Set(last('regeneration').map((r) => r.state))).toEqual(new Set(['owed', 'passed', 'unfinished']))
  })
  const harvestStates = (): Readonly<Record<string, string>> => room.registers.find((r) => r.name === 'harvest_permit')!.states

  it('年初也能生成，同一时刻两次生成完全相同', () => {
    const digest = (at: string): string => {
      const hash = createHash('sha256')
      for (const { versions } of harvest(makeDemo(at))) hash.update(JSON.stringify(versions))
      return hash.digest('hex')
    }
    expect(digest('2027-01-02T08:00:00+08:00')).toBe(digest('2027-01-02T08:00:00+08:00'))
  }, 60_000)
})
