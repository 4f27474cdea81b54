import { describe, expect, it } from 'vitest'
import { overlayOf } from './overlay.ts'
import { filled } from './text.ts'

const { said, told, refused } = overlayOf(
  { 台账: 'Register', 已收: 'Received', 其他: 'Other', '{n} 行': '{n} {n|row|rows}' },
  {
    '至“{field}”': 'until “{field}”',
    '{n}个工作日': '{n} working {n|day|days}',
    '{n}个工作日（{basis}）': '{n} working {n|day|days} ({basis})',
    '自“{since}”起{span}': '{span} from “{since}”',
  },
  { gone: 'It is gone' },
)

describe('a sentence', () => {
  it('stands for the Chinese one; what has no English stays', () => {
    expect([said('台账'), said('没有的话'), said('plain'), said('')]).toEqual(['Register', '没有的话', 'plain', ''])
  })
  it('that was put together is taken apart, and what was put in is said in English too', () => {
    expect(said('至“台账”')).toBe('until “Register”')
    expect(said('自“已收”起20个工作日（行政许可法42）')).toBe('20 working days (行政许可法42) from “Received”')
    expect(said('1个工作日')).toBe('1 working day')
  })
  it('takes numbers only where a number is meant', () => expect(said('好几个工作日')).toBe('好几个工作日'))
})

describe('an answer of the server', () => {
  it('says what definitions say, however deep, and leaves codes and numbers', () => {
    expect(told({ items: [{ register: 'x', title: '台账', states: { a: '已收' }, n: 1, none: null }] }, '/api/registers')).toEqual({
      items: [{ register: 'x', title: 'Register', states: { a: 'Received' }, n: 1, none: null }],
    })
  })
  it('leaves what people wrote into a record, so that an edit gives it back as it was', () => {
    const record = {
      id: '1',
      title: '台账',
      note: '其他',
      state: 'a',
      state_title: '已收',
      masked: [],
      refs: { b: { title: '台账' } },
      transitions: [{ title: '台账' }],
    }
    expect(told(record, '/api/registers/x/records/1')).toEqual({
      ...record,
      state_title: 'Received',
      refs: { b: { title: 'Register' } },
      transitions: [{ title: 'Register' }],
    })
  })
  it('leaves names, and units that pages reckon with', () => {
    expect(told({ name: '台账', unit: '其他', columns: ['台账'] }, '/api/x')).toEqual({ name: '台账', unit: '其他', columns: ['台账'] })
  })
  it.each(['/api/reports/2023?division=1', '/api/reports/sealed/1', '/api/claims?year=2023', '/api/views'])('%s is people’s own', (path) => {
    expect(told({ title: '台账' }, path)).toEqual({ title: '台账' })
  })
  it('says the checks before a seal', () => expect(told({ title: '台账' }, '/api/reports/2023/seal?division=1')).toEqual({ title: 'Register' }))
  it('says by its code what was refused where the sentence has no English', () => {
    expect(told({ code: 'gone', reason: '这条已撤' }, '/api/x')).toEqual({ code: 'gone', reason: 'It is gone（这条已撤）' })
    expect([refused('gone', '台账'), refused('unheard', '这条已撤')]).toEqual(['Register', '这条已撤'])
  })
})

it('a word goes by its number', () => {
  const rows = '{n} {n|row|rows} of {all}'
  expect([filled(rows, { n: 1, all: 2 }), filled(rows, { n: 0, all: 2 }), filled('{n} {m}', { n: 3 })]).toEqual(['1 row of 2', '0 rows of 2', '3 {m}'])
})
