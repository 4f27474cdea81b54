import { describe, expect, it } from 'vitest'
import { NATIONAL_FEE } from '#datasets/land_use/restoration-fee.ts'
import type { Cell } from '#kit/office/sheet.ts'
import { feeOf } from '../fee/restoration-fee.ts'
import { type SurveyParcel, surveyColumns } from './rows.ts'
import { surveySheets } from './sheets.ts'
import { derivedTables, summarised } from './summary.ts'

const parcel = (over: Partial<SurveyParcel> = {}): SurveyParcel => ({
  county: '甲县',
  township: '一镇',
  village: '东村',
  number: 1,
  sub_compartment: '0012',
  area: '1.0000',
  land_class: '1111',
  ownership: '20',
  protection_grade: '4',
  forest_class: '022',
  use_type: 'timber',
  forest_purpose: '233',
  origin: '21',
  eco_zone: null,
  species: '111',
  age_group: '3',
  mean_height: '9.5',
  mean_dbh_cm: 13,
  canopy_percent: 60,
  volume: '60.00',
  trees: 900,
  works: '路基',
  note: null,
  ...over,
})
const parcels = [
  parcel(),
  parcel({
    number: 2,
    village: '西村',
    ownership: '10',
    area: '0.5000',
    volume: '20.50',
    protection_grade: '3',
    forest_class: '012',
    use_type: 'protective',
    forest_purpose: '112',
  }),
  parcel({
    number: 3,
    township: '二镇',
    village: '南村',
    area: '0.2500',
    land_class: '1730',
    forest_purpose: null,
    use_type: 'other',
    volume: null,
    eco_zone: '长江上游',
  }),
]
const survey = {
  project: '试验铁路',
  kind: 'permanent',
  parcels,
  fees: parcels.map((p) =>
    feeOf(
      {
        kind: 'permanent',
        land_class: p.land_class,
        project_class: 'other',
        fee_exemption: null,
        welfare_authority: p.forest_class === '012' ? '21' : null,
        in_urban_plan: false,
        commercial: false,
        area_ha: p.area,
      },
      NATIONAL_FEE,
    ),
  ),
} as const
const text = (c: Cell): string | null => (c === null || typeof c === 'string' ? c : 'text' in c ? c.text : c.number)

describe('使用林地现状调查表', () => {
  it('A.1 有24列，按表式次序', () => {
    expect(surveyColumns.map((c) => c.title.replace(/（.*）/, ''))).toEqual([
      '县',
      '乡',
      '村',
      '使用林地地块序号',
      '小班号',
      '面积',
      '地类',
      '林地权属',
      '林地保护等级',
      '森林类别',
      '使用林地类型',
      '林种',
      '起源',
      '重点生态区域',
      '优势树种',
      '龄组',
      '平均树高',
      '平均胸径',
      '郁闭度',
      '小班蓄积',
      '株数',
      '建设内容',
      '使用性质',
      '备注',
    ])
    expect(surveySheets(survey)[0]?.rows[0]?.map(text)).toEqual([
      '甲县',
      '一镇',
      '东村',
      '1',
      '0012',
      '1.0000',
      '乔木林地（纯林）',
      '集体',
      'Ⅳ级',
      '一般商品林',
      '用材林林地',
      '一般用材林',
      '植苗',
      null,
      '柏木',
      '近熟林',
      '9.5',
      '13',
      '0.60',
      '60.00',
      '900',
      '路基',
      '永久使用',
      null,
    ])
  })

  it('B 表按县、乡、村各列合计、国有、集体，国有与集体相加等于合计', () => {
    const lines = summarised(parcels, derivedTables[0]!.classOf)
    expect(lines.map((l) => `${l.level} ${l.place} ${l.owner} ${l.total.area} ${l.total.volume}`).slice(0, 6)).toEqual([
      'county 甲县 合计 1.7500 80.50',
      'county 甲县 国有 0.5000 20.50',
      'county 甲县 集体 1.2500 60.00',
      'township 一镇 合计 1.5000 80.50',
      'township 一镇 国有 0.5000 20.50',
      'township 一镇 集体 1.0000 60.00',
    ])
    expect(lines).toHaveLength(3 * (1 + 2 + 3))
  })

  it.each(derivedTables.map((t) => [t.name, t] as const))('%s 各类相加等于合计', (_, table) => {
    for (const line of summarised(parcels, table.classOf)) {
      const whole = [...line.classes.values()].reduce((n, c) => n + Number(c.area), 0)
      expect(whole).toBeCloseTo(Number(line.total.area), 6)
    }
  })

  it('B.5 是保护等级与森林类别的交叉，B.6 写明不在重点生态区域的', () => {
    const county = (n: number) => [...summarised(parcels, derivedTables[n]!.classOf)[0]!.classes.keys()]
    expect(county(4)).toEqual(['Ⅳ级·一般商品林', 'Ⅲ级·一般公益林'])
    expect(county(5)).toEqual(['不在重点生态区域', '长江上游'])
  })

  it('费用表按标准分列，合计与逐块相加一致；公益林加倍', () => {
    const fees = surveySheets(survey).at(-1)!
    const county = fees.rows.filter((r) => r[0] === '县' && r[2] === '合计').map((r) => r.slice(3).map(text))
    // 1 ha × 10 + 0.5 ha × 20 + 0.25 ha × 3 元 a m²
    expect(county).toEqual([
      ['郁闭度0.2以上乔木林地、竹林地、苗圃地', '10', '', '1.0000', '100000.00'],
      ['郁闭度0.2以上乔木林地、竹林地、苗圃地', '20', '国家级、省级公益林', '0.5000', '100000.00'],
      ['宜林地', '3', '', '0.2500', '7500.00'],
    ])
    expect(survey.fees.reduce((n, f) => n + Number(f.amount), 0)).toBe(207_500)
  })
})
