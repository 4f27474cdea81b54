import { describe, expect, it } from 'vitest'
import { along, issueAt, issueFound, plainWay } from './fixtures.ts'
import { issue } from './issue.ts'
import { closingLevelRefused, closingStamp, extensionRefused, reopeningStamp } from './checks.ts'

const later = (step: string, at: string, fields = {}, reason = '试') => ({ step, at, fields, reason })

describe('the issue ledger: 发现-交办-整改-验收-销号', () => {
  it('goes from finding to archive', () => {
    expect(along(issueFound(), plainWay).state).toBe('archived')
  })

  it('is not closed by being transferred: from there it can only be taken back', () => {
    const away = along(issueAt('sign'), [later('transfer', '2023-03-11T10:00:00+08:00', { transferred_to: 'police', transfer_number: '移1号' })])
    expect(away.state).toBe('transferred')
    expect(() => along(away, [later('close', '2023-03-12T10:00:00+08:00')])).toThrow('不能“销号”')
    expect(along(away, [later('take_back', '2023-03-12T10:00:00+08:00')]).state).toBe('triaged')
  })

  it('points at the survivor when merged', () => {
    expect(() => along(issueAt('triage'), [later('merge', '2023-03-08T10:00:00+08:00')])).toThrow('并入问题')
  })

  it('needs proof to be submitted, and a reason to be returned', () => {
    const way = plainWay.slice(0, 4)
    expect(() => along(along(issueFound(), way), [later('submit', '2023-03-20T10:00:00+08:00', { measures: '已清运' })])).toThrow('必须附佐证')
    expect(() => along(issueAt('submit'), [{ step: 'return', at: '2023-03-21T10:00:00+08:00' }])).toThrow('必须写明理由')
  })

  it('comes back to the rectifier when returned, also after acceptance, and may be submitted again', () => {
    const returned = along(issueAt('accept'), [later('return', '2023-03-23T10:00:00+08:00')])
    expect(returned.state).toBe('returned')
    expect(along(returned, [later('submit', '2023-03-25T10:00:00+08:00')]).state).toBe('submitted')
  })

  it('keeps its state when extended, and only to a later day', () => {
    const extended = along(issueAt('rectify'), [later('extend', '2023-03-25T10:00:00+08:00', { due_on: '2023-05-01' })])
    expect([extended.state, extended['due_on']]).toEqual(['in_rectification', '2023-05-01'])
    expect(() => along(extended, [later('extend', '2023-03-26T10:00:00+08:00', { due_on: '2023-05-01' })])).toThrow('晚于原期限')
  })

  it('is not handed out with a deadline in the past', () => {
    expect(() =>
      along(issueAt('triage'), [{ step: 'dispatch', fields: { responsible_unit: '镇', due_on: '2023-03-07' }, at: '2023-03-08T10:00:00+08:00' }]),
    ).toThrow('不能早于交办当日')
  })

  it('is reopened within the window after closing only', () => {
    expect(along(issueAt('close'), [later('reopen', '2023-09-01T10:00:00+08:00')]).state).toBe('reopened')
    expect(() => along(issueAt('close'), [later('reopen', '2025-09-01T10:00:00+08:00')])).toThrow('应作为新问题登记')
  })

  it('is accepted by somebody else than the rectifier (验收人不是整改人)', () => {
    expect(issue.transitions.accept.unlike).toEqual(['rectify', 'submit'])
    expect(issue.transitions.close.unlike).toEqual(['rectify', 'submit'])
  })

  it('gives working days to triage, hand out, sign, accept and close', () => {
    for (const step of ['triage', 'dispatch', 'sign', 'accept', 'close'] as const) {
      expect(issue.transitions[step].within).toMatchObject({ span: { working_days: expect.any(Number) } })
    }
  })
})

describe('closing', () => {
  it('is for the level that handed it out, or a higher one', () => {
    expect(closingLevelRefused('city', 'county')?.code).toBe('close_below_dispatch')
    expect(closingLevelRefused('county', null)?.code).toBe('close_below_dispatch')
    expect(closingLevelRefused('county', 'county')).toBeNull()
    expect(closingLevelRefused('county', 'city')).toBeNull()
  })

  it('counts in the year of the first closing; back in the same year it counts no more, in a later year it stays', () => {
    expect(closingStamp({ first_closed_at: null }, '2023-03-23T10:00:00+08:00')).toBe('2023-03-23T10:00:00+08:00')
    expect(closingStamp({ first_closed_at: '2022-12-20T10:00:00+08:00' }, '2023-03-23T10:00:00+08:00')).toBe('2022-12-20T10:00:00+08:00')
    expect(reopeningStamp({ first_closed_at: '2023-03-23T10:00:00+08:00' }, '2023-09-01T10:00:00+08:00')).toBeNull()
    expect(reopeningStamp({ first_closed_at: '2022-12-20T10:00:00+08:00' }, '2023-01-05T10:00:00+08:00')).toBe('2022-12-20T10:00:00+08:00')
  })

  it('may be put off so many times and no more', () => {
    expect(extensionRefused(1, 2)).toBeNull()
    expect(extensionRefused(2, 2)?.code).toBe('too_many_extensions')
  })
})
