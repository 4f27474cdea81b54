import { describe, expect, it } from 'vitest'
import { gradeOn, listedOn } from '#datasets/wildlife/grades.ts'
import type { Animals } from '#datasets/wildlife/value.ts'
import { applyCreate, applyStep, type Row } from '#kit/register/apply.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { seizedItem } from '../../seized_item/seized_item.ts'
import { crimeOf, rangesOf } from '../assessment.ts'
import { lawCase } from '../law_case.ts'
import { animalsOf as of } from './animals.fixtures.ts'

const DAY = '2023-07-10'
const deed = { at: '2023-09-01T10:00:00+08:00', by: '00000000-0000-4000-8000-000000000001' }
const head = { id: '00000000-0000-4000-8000-000000000002', division: '00000000-0000-4000-8000-000000000003' }
const body = (offence: string, animals: Animals[], over: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'wildlife',
  origin: 'report',
  offence,
  act_ended_on: DAY,
  found_on: '2023-07-12',
  place: '试',
  facts: '试',
  animals,
  ...over,
})
const made = (fields: Record<string, unknown>): Row => applyCreate(lawCase, head, fields, deed)
const refused = (run: () => unknown): string => {
  try {
    run()
    return 'passed'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
const taken = (offence: string, ...animals: Animals[]): string => refused(() => made(body(offence, animals)))
/** A record as it was kept before what is asked now was asked. */
const old = (row: Row, over: Record<string, unknown>): Row => ({ ...row, ...over })

describe('案由所指的动物（野生动物保护法48—53）', () => {
  it('保护级别更高的适用更重的案由；没有一只是所指的不成立；有所指的，其他的可以一并写', () => {
    expect(taken('wildlife_listed_traded', of('黑熊', 1))).toBe('animals_of_other_offence')
    expect(taken('wildlife_listed_traded', of('麻雀', 1), of('黑熊', 1))).toBe('animals_of_other_offence')
    expect(taken('wildlife_key_hunted', of('麻雀', 3))).toBe('animals_of_other_offence')
    expect(taken('wildlife_key_hunted', of('短耳鸮', 2), of('麻雀', 3))).toBe('passed')
  })
  it('罚款只按所指动物的价值：两只短耳鸮三万元的二至二十倍，麻雀不计', () => {
    const [range] = rangesOf(body('wildlife_key_hunted', [of('短耳鸮', 2), of('麻雀', 3)]), DAY)
    expect([range?.min_yuan, range?.max_yuan]).toEqual(['60000.00', '600000.00'])
  })
})

describe('仅限野外种群的，人工繁育的不在名录', () => {
  it.each(['梅花鹿', '银星竹鼠'])('%s', (species) => {
    expect(listedOn(species, DAY)).toMatchObject({ wild_only: true })
    expect(listedOn(species, DAY, true)).toBe('unlisted')
    expect([gradeOn(species, DAY, null, true), gradeOn(species, DAY, 'other', true)]).toEqual([null, 'other'])
  })
  it('黑熊没有这一限制，人工繁育的也是国家二级', () => expect(listedOn('黑熊', DAY, true)).toMatchObject({ grade: 'second', wild_only: false }))
  it('交易人工繁育的银星竹鼠，级别由人认定；未备案繁育的仍按三有（野生动物保护法29）', () => {
    const rat = (over: Partial<Animals> = {}) => of('银星竹鼠', 5, { captive: true, value: '500.00', ...over })
    expect(taken('wildlife_listed_traded', rat())).toBe('animals_ungraded')
    expect(taken('wildlife_listed_traded', rat({ stated_grade: 'other' }))).toBe('animals_of_other_offence')
    expect(taken('wildlife_bred_unfiled', rat())).toBe('passed')
  })
})

describe('野生动物的犯罪登记为野生动物案件', () => {
  const forest = { kind: 'forest', animals: undefined }
  const filed = { case_number: '立1', filed_on: '2023-08-01' }
  it('新登记为森林资源案件的拒绝；以前这样登记的继续办理', () => {
    const { animals: _, ...fields } = body('illegal_occupation', [], forest)
    const land = made(fields)
    for (const offence of ['protected_animals', 'illegal_hunting', 'animals_as_food']) {
      expect([offence, refused(() => made({ ...fields, offence }))]).toEqual([offence, 'offence_of_wildlife'])
      expect([offence, refused(() => applyStep(lawCase, old(land, { offence }), 'file', filed, deed))]).toEqual([offence, 'passed'])
    }
  })
})

describe('调查终结时，涉案动物都有价值（野生动物保护法62）', () => {
  const investigated = (animals: Animals[], offence = 'wildlife_listed_traded') => {
    const filed = applyStep(lawCase, made(body(offence, animals)), 'file', { case_number: '立1', filed_on: '2023-08-01' }, deed)
    return refused(() => applyStep(lawCase, filed, 'investigate', { parties: [{ alias: '甲某', kind: 'person' }] }, deed))
  }
  it('附表没有基准价值的要评估；罚款不按价值的不问', () => {
    expect(investigated([of('夜鹭', 1)])).toBe('animals_unvalued')
    expect(investigated([of('夜鹭', 1, { value: '500.00' })])).toBe('passed')
    expect(investigated([of('夜鹭', 1)], 'wildlife_bred_unfiled')).toBe('passed')
  })
})

describe('法释〔2022〕12号8：以食用为目的，三有一万元、其他五万元，各算各的', () => {
  const level = (listed: string, other: string) =>
    crimeOf(body('animals_as_food', [of('麻雀', 1, { price: listed }), of('野猪', 1, { stated_grade: 'other', price: other })]), DAY)?.level
  it.each([
    ['9999.99', '49999.99', 'none'],
    ['10000.00', '1.00', 'crime'],
    ['1.00', '50000.00', 'crime'],
  ])('三有%s元、其他%s元：%s', (listed, other, said) => expect(level(listed, other)).toBe(said))
})

describe('查扣的野生动物', () => {
  const item = {
    kind: 'animal',
    name: '画眉',
    quantity: '2只',
    measure: 'seized',
    decision_number: '扣1',
    taken_on: '2023-07-12',
    keeper: '甲',
    kept_at: '库房',
  }
  const counted = { ...item, species: '画眉', heads: 2, vital: 'live' }
  const take = (fields: Record<string, unknown>) => applyCreate(seizedItem, head, { law_case: head.id, ...fields }, deed)
  it('新登记的写明物种、数量和活体死体；以前没有写明的仍可没收', () => {
    expect(refused(() => take(item))).toBe('seized_animals_uncounted')
    const row = take(counted)
    const confiscate = (before: Row) => refused(() => applyStep(seizedItem, before, 'confiscate', { outcome_number: '没1' }, deed))
    expect(confiscate(old(row, { species: null, heads: null, vital: null }))).toBe('passed')
    expect(confiscate(old(row, { species: null }))).toBe('passed')
  })
})
