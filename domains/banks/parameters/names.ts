import { STAND_CLASSES } from '#datasets/banks/land-classes.ts'
import { SPECIES_GROUPS, type SpeciesGroup } from '#datasets/banks/species-groups.ts'
import type { Family } from './families.ts'

/** What a coefficient is called, its unit, and what it may be: outside of `range` it is refused, not clamped. */
export type Named = {
  readonly title: string
  readonly unit: string
  readonly of: 'group' | 'form' | 'area' | 'city' | 'kind'
  readonly range: readonly [number, number]
}

const FORMS: Readonly<Record<SpeciesGroup['form'], string>> = {
  conifer: '针叶林',
  broadleaf: '阔叶林',
  mixed: '针阔混交林',
  bamboo: '竹林',
  economic: '经济林',
  shrub: '灌木林',
}
const share: readonly [number, number] = [0, 1]
const price: readonly [number, number] = [0, 1_000_000]

export const NAMES = {
  carbon: {
    d: { title: '木材密度 D', unit: 't/m³', of: 'group', range: [0.1, 1.5] },
    bef: { title: '生物量扩展因子 BEF', unit: '', of: 'group', range: [1, 10] },
    r: { title: '根茎比 R', unit: '', of: 'group', range: share },
    a: { title: '连续函数 a', unit: 't/m³', of: 'group', range: [0, 5] },
    b: { title: '连续函数 b', unit: 't/ha', of: 'group', range: [0, 200] },
    biomass_t_ha: { title: '单位面积生物量', unit: 't/ha', of: 'area', range: [0, 500] },
    carbon_fraction: { title: '含碳率 CF', unit: '', of: 'city', range: [0.3, 0.6] },
  },
  water: {
    rain_mm: { title: '年降水量 P', unit: 'mm', of: 'city', range: [0, 5000] },
    bare_erosion_t_ha: { title: '无林地侵蚀模数 X2', unit: 't/ha', of: 'city', range: [0, 1000] },
    evapotranspiration_mm: { title: '林分蒸散量 E', unit: 'mm', of: 'form', range: [0, 3000] },
    quick_flow: { title: '快速地表径流系数', unit: '', of: 'form', range: share },
    erosion_t_ha: { title: '林地侵蚀模数 X1', unit: 't/ha', of: 'form', range: [0, 1000] },
    nitrogen: { title: '土壤含氮率', unit: '', of: 'city', range: share },
    phosphorus: { title: '土壤含磷率', unit: '', of: 'city', range: share },
    potassium: { title: '土壤含钾率', unit: '', of: 'city', range: share },
    organic: { title: '土壤有机质率', unit: '', of: 'city', range: share },
    bulk_density_t_m3: { title: '土壤容重', unit: 't/m³', of: 'city', range: [0.3, 3] },
    reservoir_yuan_m3: { title: '水库建设成本', unit: '元/m³', of: 'city', range: price },
    purification_yuan_m3: { title: '水质净化费用', unit: '元/m³', of: 'city', range: price },
    earthwork_yuan_m3: { title: '挖取土方费用', unit: '元/m³', of: 'city', range: price },
    dap_yuan_t: { title: '磷酸二铵价格', unit: '元/t', of: 'city', range: price },
    kcl_yuan_t: { title: '氯化钾价格', unit: '元/t', of: 'city', range: price },
    organic_yuan_t: { title: '有机质价格', unit: '元/t', of: 'city', range: price },
    n_in_dap: { title: '磷酸二铵含氮量', unit: '', of: 'city', range: share },
    p_in_dap: { title: '磷酸二铵含磷量', unit: '', of: 'city', range: share },
    k_in_kcl: { title: '氯化钾含钾量', unit: '', of: 'city', range: share },
    correction: { title: '森林生态功能修正系数 F', unit: '', of: 'kind', range: [0, 10] },
  },
} as const satisfies Record<Family, Readonly<Record<string, Named>>>

export const nameOf = (family: Family, name: string): Named | null => (NAMES[family] as Readonly<Record<string, Named>>)[name] ?? null

/** Whether a coefficient of this kind may stand for such a group. A kind of stand reads `树种组|起源|龄组`, later parts may be left out. */
export function groupFits(of: Named['of'], group: string): boolean {
  if (of === 'city') return group === ''
  if (of === 'form') return Object.hasOwn(FORMS, group)
  if (of === 'area') return ['bamboo', 'economic', 'special_shrub'].includes(group)
  const [species = '', origin, age] = group.split('|')
  if (!Object.hasOwn(SPECIES_GROUPS, species)) return false
  return of === 'group'
    ? group === species
    : (origin === undefined || origin === 'natural' || origin === 'planted') && (age === undefined || /^[1-5]$/.test(age))
}

export function groupTitle(of: Named['of'], group: string): string {
  if (of === 'city') return '全市'
  if (of === 'form') return FORMS[group as SpeciesGroup['form']] ?? group
  if (of === 'area') return STAND_CLASSES[group as keyof typeof STAND_CLASSES] ?? group
  const [species = '', ...rest] = group.split('|')
  return [SPECIES_GROUPS[species as keyof typeof SPECIES_GROUPS]?.title ?? species, ...rest].join(' ')
}
