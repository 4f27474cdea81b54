import { APPROVED_PROJECT, EXCLUSIONS } from '#datasets/planning/exclusions.ts'
import { PRECIPITATION, SOIL, WORKS_SLOPE } from '#datasets/planning/suitability.ts'

const [wet, moist] = PRECIPITATION.map((limit) => limit.from)
const [deep, thin] = SOIL.map((limit) => limit.from)

/** What a site is judged by. */
export const siteFactors = {
  annual_precipitation: '年降水量',
  soil_thickness: '土层厚度',
  slope: '坡度',
  irrigation: '灌溉条件',
  forest_state: '其他林地现状',
} as const
export type SiteFactor = keyof typeof siteFactors

/** Where ground is excluded: kinds of layers, and land under a permit. */
export const exclusionKinds = {
  permanent_farmland: '永久基本农田',
  arable_land: '耕地',
  urban_boundary: '城镇开发边界',
  construction_land: '建设用地',
  river_management: '河道管理范围',
  wetland: '重要湿地',
  water_source: '饮用水水源保护区',
  power_corridor: '电力线路保护区',
  rock: '裸岩石砾地',
  approved_project: '已批准项目用地',
} as const
export type ExclusionKind = keyof typeof exclusionKinds

const excludedReasons = {
  in_permanent_farmland: '占永久基本农田',
  in_arable_land: '占耕地',
  in_urban_boundary: '在城镇开发边界内',
  in_construction_land: '占建设用地',
  in_river_management: '在河道管理范围内',
  in_wetland: '占重要湿地',
  in_water_source: '在饮用水水源一级保护区内',
  in_power_corridor: '在电力线路保护区内',
  in_rock: '裸岩石砾地',
  in_approved_project: '占已批准项目用地',
} as const

/** Why a plot is judged as it is. */
export const plotReasons = {
  ...excludedReasons,
  layer_unknown: '有图层当日没有有效版本',
  data_missing: '数据不全',
  dry_for_trees: `年降水量不足${wet}毫米，不宜乔木`,
  dry_for_shrubs: `年降水量不足${moist}毫米，不宜灌木`,
  irrigated: '有灌溉条件，不受降水限制',
  thin_for_trees: `土层不足${deep}厘米，不宜乔木`,
  too_thin: `土层不足${thin}厘米，不宜造林`,
  steep: `坡度大于${WORKS_SLOPE.up_to}°，只宜封育`,
  consent_unknown: '权利人意愿未核实',
  consent_refused: '权利人不同意',
  dispute_unknown: '权属争议未核实',
  disputed: '权属有争议',
} as const
export type PlotReason = keyof typeof plotReasons

export const reasonOfExclusion = (kind: ExclusionKind): PlotReason => `in_${kind}`
export const isExclusion = (reason: string): boolean => Object.hasOwn(excludedReasons, reason)

/** The sentence of the rule behind an exclusion. */
export const exclusionSentence = (kind: string): string =>
  kind === 'approved_project' ? APPROVED_PROJECT.reason : (EXCLUSIONS.find((rule) => rule.kind === kind)?.reason ?? kind)
