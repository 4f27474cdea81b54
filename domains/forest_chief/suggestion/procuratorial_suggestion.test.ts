import { describe, expect, it } from 'vitest'
import { applyCreate } from '#kit/register/apply.ts'
import { deed, id } from '../issue/fixtures.ts'
import { leadTransfer } from '../lead/lead_transfer.ts'
import { sendersFor } from '../lead/senders.ts'
import { replyDue } from './reply-due.ts'

describe('procuratorial suggestions (检察公益诉讼解释第二十一条)', () => {
  it('are answered within two months, within fifteen days when harm is spreading', () => {
    expect(replyDue('2023-03-06', false)).toBe('2023-05-06')
    expect(replyDue('2023-03-06', true)).toBe('2023-03-21')
  })

  it('end with the last day of a shorter month (民法典202)', () => {
    expect(replyDue('2023-12-31', false)).toBe('2024-02-29')
  })
})

describe('leads', () => {
  it('go to another organisation, whose people take them', () => {
    const fields = { from_org: 'forestry', to_org: 'forestry', kind: 'criminal', subject: '线索', sent_on: '2023-03-06' }
    expect(() => applyCreate(leadTransfer, { id: id('lead'), division: id('county') }, fields, deed('2023-03-06T10:00:00+08:00'))).toThrow('不能移送给本单位')
    expect(sendersFor('police')).toEqual(['police'])
    expect(sendersFor('other')).toEqual([])
  })
})
