import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** A layer whose ground is no afforestation space. */
export type ExclusionRule = LookedUp & {
  /** Kind of layer, and how the class of a polygon in it begins; without class any. */
  readonly kind: string
  readonly class?: string
  readonly reason: string
  /** Does not count for farmland that is listed for retirement. */
  readonly but_retired_farmland?: true
  /** Without a version in force nothing may be adopted: the law forbids planting there outright. */
  readonly must_be_known?: true
  readonly basis: Basis
  readonly valid_from: string | null
  readonly valid_to: string | null
}

const always = { confidence: 'unchecked', looked_up_on: '2026-11-28', valid_from: null, valid_to: null } as const

/** Hard exclusions (科学绿化: 严禁违规占用耕地造林); the first rule of a kind that fits decides. Land of approved projects is taken from the permits themselves. */
export const EXCLUSIONS: readonly ExclusionRule[] = [
  {
    kind: 'permanent_farmland',
    reason: '位于永久基本农田，不得造林',
    must_be_known: true,
    basis: { document: 'land_administration_law', article: '第三十七条第三款' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
    valid_from: null,
    valid_to: null,
  },
  { kind: 'arable_land', reason: '位于耕地，不得造林', but_retired_farmland: true, basis: { document: 'scientific_greening', article: '' }, ...always },
  { kind: 'urban_boundary', reason: '位于城镇开发边界，按城市绿化安排', basis: { document: 'scientific_greening', article: '' }, ...always },
  { kind: 'construction_land', reason: '位于建设用地，按城镇、村庄绿化安排', basis: { document: 'scientific_greening', article: '' }, ...always },
  { kind: 'river_management', reason: '位于河道管理范围，不得种植阻碍行洪的林木', basis: { document: 'river_regulation', article: '第二十四条' }, ...always },
  {
    kind: 'wetland',
    reason: '位于重要湿地，不得改变为林地',
    basis: { document: 'wetland_law', article: '第十九条' },
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
    valid_from: '2022-06-01',
    valid_to: null,
  },
  {
    kind: 'water_source',
    class: '一级',
    reason: '位于饮用水水源一级保护区',
    basis: { document: 'water_pollution_law', article: '第六十五条' },
    ...always,
    valid_to: '2026-08-14',
  },
  {
    kind: 'water_source',
    class: '一级',
    reason: '位于饮用水水源一级保护区',
    basis: { document: 'ecology_code', article: '' },
    ...always,
    valid_from: '2026-08-15',
  },
  {
    kind: 'power_corridor',
    reason: '位于电力线路保护区，不得种植危及线路的植物',
    basis: { document: 'power_facilities_regulation', article: '第十五条' },
    ...always,
  },
  { kind: 'rock', reason: '位于裸岩石砾地，无土可造林', basis: { document: 'land_survey_standard', article: '' }, ...always },
]

/** Ground under a permit for a project (使用林地审核同意书), as this system's own records have it. */
export const APPROVED_PROJECT = { reason: '位于已批准的项目用地', basis: { document: 'scientific_greening', article: '' }, ...always } as const
