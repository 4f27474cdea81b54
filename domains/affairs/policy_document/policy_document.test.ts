import { describe, expect, it } from 'vitest'
import { applyCreate, applyStep, type Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { policyDocument } from './policy_document.ts'

const id = (key: string): string => seededId(`affairs fixture ${key}`)
const deed = (day: string, reason: string | null = null) => ({ at: `${day}T10:00:00+08:00`, by: id('office'), reason })
const drafted = (): Row =>
  applyCreate(
    policyDocument,
    { id: id('rule'), division: id('city') },
    { title: '某制度', series: 'forest_chief', kind: 'rule', issuer: '某办' },
    deed('2022-01-04'),
  )
const issued = (): Row => applyStep(policyDocument, drafted(), 'issue', { number: '某林长办〔2022〕1号', issued_on: '2022-01-10' }, deed('2022-01-10'))

describe('documents', () => {
  it('come into force after they were issued, never before', () => {
    expect(() => applyStep(policyDocument, issued(), 'bring_into_force', { in_force_from: '2022-01-09' }, deed('2022-01-10'))).toThrow('不能早于印发日期')
    expect(applyStep(policyDocument, issued(), 'bring_into_force', { in_force_from: '2022-02-01' }, deed('2022-01-10')).state).toBe('in_force')
  })

  it('end with a reason and on a later day', () => {
    const inForce = applyStep(policyDocument, issued(), 'bring_into_force', { in_force_from: '2022-02-01' }, deed('2022-02-01'))
    expect(() => applyStep(policyDocument, inForce, 'repeal', { in_force_to: '2022-02-01' }, deed('2022-03-01', '废止'))).toThrow('晚于施行日期')
    expect(applyStep(policyDocument, inForce, 'repeal', { in_force_to: '2023-01-01' }, deed('2022-12-20', '废止')).state).toBe('repealed')
  })

  it('write the year of their number in six-cornered brackets (GB/T 9704-2012)', () => {
    const pattern = new RegExp(policyDocument.fields.number.pattern)
    expect(pattern.test('资林长办〔2022〕1号')).toBe(true)
    expect(pattern.test('资林长办[2022]1号')).toBe(false)
  })
})
