import { describe, expect, it } from 'vitest'
import { at, by, head, id } from '#tests/rooms/lives.ts'
import { keyPerson } from './key_person.ts'
import { keyPersonLife } from './life.ts'

describe('重点人员', () => {
  const facts = {
    person_name: '演示某某',
    category: 'mental',
    risk_reason: '曾带火种上山',
    valid_from: '2023-01-05',
    valid_to: '2023-05-31',
    guardian_name: '演示监护',
    guardian_phone: '10000000000',
    watcher: id('w'),
  }
  const life = (more: object = {}) =>
    keyPersonLife(
      head('k'),
      { ...facts, ...more },
      by('t', ''),
      { listed: at('2023-01-05'), assigned: at('2023-01-06'), expired: at('2023-06-01', '00:15') },
      id('system'),
    )
  it('期满失效后姓名、原因、监护人和电话不再保留，看护记到期满（个人信息保护法47）', () => {
    const last = life().at(-1)
    expect(last).toMatchObject({
      state: 'expired',
      person_name: '（期满已清除）',
      risk_reason: '（期满已清除）',
      guardian_name: null,
      guardian_phone: null,
      watched_to: '2023-05-31',
    })
  })
  it('健康和身份信息均遮蔽，且只对写明的岗位和目的开放', () => {
    for (const name of ['person_name', 'category', 'risk_reason', 'guardian_name', 'guardian_phone'] as const)
      expect(keyPerson.fields[name].sensitive.purpose).toMatch(/仅用于/)
  })
})
