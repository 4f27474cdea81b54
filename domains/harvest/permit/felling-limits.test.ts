import { describe, expect, it } from 'vitest'
import { lineRefused } from './control-lines.ts'
import { type Felling, fellingRefused } from './felling-limits.ts'

const sound: Felling = {
  kind: 'main',
  method: 'clear',
  forest_class: 'commercial',
  exception: null,
  area_ha: '5',
  slope: 20,
  easily_regenerated: true,
  intensity: null,
  canopy_after: null,
  strips: [],
}
const code = (over: Partial<Felling>): string | null => fellingRefused({ ...sound, ...over })?.code ?? null

describe('皆伐面积（采伐更新管理办法8）', () => {
  it('一般不超过5公顷，正好5公顷可以', () => {
    expect(code({})).toBeNull()
    expect(code({ area_ha: '5.0001' })).toBe('clear_cut_too_large')
  })
  it('坡度平缓、容易更新的可到20公顷，两个条件缺一不可', () => {
    expect(code({ area_ha: '20', slope: 14 })).toBeNull()
    expect(code({ area_ha: '20.0001', slope: 14 })).toBe('clear_cut_too_large')
    expect(code({ area_ha: '6', slope: 15 })).toBe('clear_cut_too_large')
    expect(code({ area_ha: '6', slope: 14, easily_regenerated: false })).toBe('clear_cut_too_large')
  })
  it('只约束皆伐', () => expect(code({ area_ha: '60', method: 'thinning', kind: 'tending' })).toBeNull())
})

describe('择伐（采伐更新管理办法8）', () => {
  const selective = { method: 'selective', intensity: '40', canopy_after: '50' } as const
  it('强度不超过40%，伐后郁闭度不低于0.5，界限值可以', () => {
    expect(code(selective)).toBeNull()
    expect(code({ ...selective, intensity: '40.1' })).toBe('intensity_too_high')
    expect(code({ ...selective, canopy_after: '49.9' })).toBe('canopy_too_low')
  })
  it('没有填写就不能判断', () => expect(code({ ...selective, canopy_after: null })).toBe('selective_cut_unknown'))
})

describe('护岸护路林带（采伐更新管理办法9）', () => {
  it.each([
    ['river', '150米'],
    ['tributary', '50米'],
    ['railway', '100米'],
    ['main_road', '50米'],
  ] as const)('%s：%s以内只准抚育和更新采伐', (strip, distance) => {
    expect(fellingRefused({ ...sound, strips: [strip] })?.message).toContain(distance)
    expect(code({ strips: [strip], kind: 'low_yield' })).toBe('protected_strip')
    expect(code({ strips: [strip], kind: 'tending', method: 'thinning' })).toBeNull()
    expect(code({ strips: [strip], kind: 'regeneration' })).toBeNull()
  })
})

it('坡陡的森林只准抚育和更新采伐（采伐更新管理办法9）', () => {
  expect(code({ slope: 34 })).toBeNull()
  expect(code({ slope: 35 })).toBe('ground_too_steep')
  expect(code({ slope: 35, kind: 'regeneration' })).toBeNull()
})

describe('公益林（森林法55）', () => {
  it.each([
    ['main', 'public_benefit_forest'],
    ['other', 'public_benefit_forest'],
    ['tending', null],
    ['regeneration', null],
    ['low_yield', null],
  ] as const)('%s → %s', (kind, expected) => {
    expect(code({ forest_class: 'public_benefit', kind, method: 'other' })).toBe(expected)
  })
  it('因有害生物防治等采伐的写明后除外', () => expect(code({ forest_class: 'public_benefit', kind: 'other', exception: 'pest' })).toBeNull())
})

describe('管控线（森林法55）', () => {
  const met = (kind: string, of: string | null = null) => [
    { kind, class: of, title: '某线', plane_area_m2: '1234.5678', document_number: '某1号', on: '2023-06-01' },
  ]
  const refused = (kind: string, felling: { kind: Felling['kind']; exception: string | null }): boolean =>
    lineRefused({ quota_basis: 'quota', ...felling }, met(kind)) !== null
  it('自然保护区：为维护主要保护对象生存环境的除外；实验区的竹林除外，核心区的竹林不除外（森林法55第一款第三项）', () => {
    expect(refused('nature_reserve', { kind: 'other', exception: 'habitat' })).toBe(false)
    const bamboo = { kind: 'other', exception: null, quota_basis: 'bamboo' } as const
    expect(lineRefused(bamboo, met('nature_reserve', '实验区'))).toBeNull()
    expect(lineRefused(bamboo, met('nature_reserve', '核心区'))?.code).toBe('control_line_forbids')
    expect(lineRefused(bamboo, met('nature_reserve'))?.code).toBe('control_line_forbids')
    expect(lineRefused({ ...bamboo, quota_basis: 'quota' }, met('nature_reserve', '实验区'))?.code).toBe('control_line_forbids')
  })
  it.each([
    ['nature_reserve', 'tending', null, true],
    ['nature_reserve', 'other', 'pest', false],
    ['nature_reserve', 'other', 'research', true],
    ['public_benefit_forest', 'main', null, true],
    ['public_benefit_forest', 'low_yield', null, false],
    ['public_benefit_forest', 'other', 'research', false],
    ['ecological_red_line', 'low_yield', null, true],
    ['ecological_red_line', 'regeneration', null, false],
    ['urban_boundary', 'main', null, false],
  ] as const)('%s：%s（%s）→ 拒绝 %s', (line, kind, exception, expected) => {
    expect(refused(line, { kind, exception })).toBe(expected)
  })
  it('说明面积、版本和条文', () => {
    expect(lineRefused({ kind: 'main', exception: null, quota_basis: 'quota' }, met('nature_reserve'))?.message).toBe(
      '采伐范围有0.1235公顷在某线内（某1号，按2023-06-01有效的版本），不得进行这种采伐（中华人民共和国森林法第五十五条第一款第三项）',
    )
  })
})
