import { expect, it } from 'vitest'
import { LAND_CLASS_GENERATIONS } from '#datasets/banks/land-classes.ts'
import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import { PROGRAMMES } from '#datasets/banks/survey.ts'
import { CASE_CLOCKS } from '#datasets/enforcement/case-clocks.ts'
import { WELFARE_AUTHORITIES } from '#datasets/forest_resource/authority.ts'
import { CHANGE_CAUSE_CODES } from '#datasets/forest_resource/change-causes.ts'
import { ORIGINS } from '#datasets/forest_resource/origins.ts'
import { dominantSpecies } from '#datasets/land_use/codes.ts'
import { LAW } from '#datasets/law.ts'
import { publishedCarbonRows } from '../parameters/coefficients.ts'
import { subCompartment } from './sub_compartment.ts'

const third: Readonly<Record<string, string>> = LAND_CLASS_GENERATIONS.third_survey.codes

it('变化原因是BHYY一张表：小班、图斑同用；41 经审批占用，71 火灾', () => {
  expect(subCompartment.fields.cause.list).toBe(CHANGE_CAUSE_CODES)
  expect(CHANGE_CAUSE_CODES.codes).toMatchObject({
    30: '规划调整',
    31: '退耕还林',
    40: '占用征收',
    41: '经审批占用征收',
    42: '未审批占用征收',
    50: '毁林开荒',
    71: '火灾',
  })
})
it('起源31至34是萌生代数；事权没有上位类20，省级是21', () => {
  expect(ORIGINS.codes).toMatchObject({ 31: '人工林萌生1代', 32: '人工林萌生2代', 33: '人工林萌生3代', 34: '人工林萌生4代及以上' })
  expect(WELFARE_AUTHORITIES.codes).toEqual({ 10: '国家级', 21: '省级', 22: '市级', 23: '县级' })
})
it('工程类别10不是天保（代码表中为绿满八桂），不用；优势树种是单种，813是竹', () => {
  expect(Object.keys(PROGRAMMES.codes)).not.toContain('10')
  expect(dominantSpecies.codes).toMatchObject({ 221: '大叶栎', 281: '窿缘桉', 421: '大径杂竹', 801: '桃金娘' })
  expect(SPECIES_GROUPS.bamboo.codes).toContainEqual([813, 813])
})
it('三调：0307其他林地不等于疏林，须另填；湖泊等属本分类', () => {
  expect(third['0307']).toBeUndefined()
  for (const code of ['1102', '1108', '1109', '1110', '05H1', '0508', '08H1', '08H2', '0809', '0810', '1002', '1005', '1007', '1008', '1009', '1201'])
    expect(third[code], code).toBe('not_forest')
})
it('扣押30日，经批准再延长30日；移送3日内决定，24小时内移交（行政强制法25；国务院令第310号5）', () => {
  expect(CASE_CLOCKS.seizure).toMatchObject({ calendar_days: 30, extension_days: 30 })
  expect([CASE_CLOCKS.transfer_decision.calendar_days, CASE_CLOCKS.hand_over.hours]).toEqual([3, 24])
})
it('各本不一的系数：出处里两个数都有', () => {
  const row = (group: string, name: string) => publishedCarbonRows().find((r) => r.group === group && r.name === name)
  expect(row('metasequoia', 'r')).toMatchObject({ value: '0.278', confidence: 'disputed', source: expect.stringContaining('0.319') })
  expect(row('cypress', 'b')).toMatchObject({ value: '46.1451', confidence: 'disputed', source: expect.stringContaining('26.1451') })
})
it('文件的起讫：造林技术规程2023-05-23，水污染防治法到2026-08-14，生态环境法典2026-08-15起，自然保护区条例2026-03-15起', () => {
  expect(LAW.afforestation_standard.in_force_from).toBe('2023-05-23')
  expect([LAW.water_pollution_law.in_force_to, LAW.ecology_code.in_force_from]).toEqual(['2026-08-14', '2026-08-15'])
  expect([LAW.nature_reserve_regulation_1994.in_force_to, LAW.nature_reserve_regulation.in_force_from]).toEqual(['2026-03-14', '2026-03-15'])
})
