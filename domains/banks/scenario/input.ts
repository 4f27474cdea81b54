import { z } from 'zod'
import { type StandClass, STAND_CLASSES } from '#datasets/banks/land-classes.ts'
import { SPECIES_GROUPS, type SpeciesGroupKey } from '#datasets/banks/species-groups.ts'
import { REGENERATION } from '#datasets/harvest/regeneration.ts'
import { plantable } from '../stand/growth/curve.ts'
import type { Stand } from '../stand/stand.ts'

const LARGEST_HA = 1_000_000
const LARGEST_M3 = 100_000_000

/** A number, or a decimal as text as the rest of the house writes it. */
const amount = (message: string, fits: (n: number) => boolean) =>
  z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\d{1,12}(\.\d{1,6})?$/)
          .transform(Number),
      ],
      { error: message },
    )
    .refine((n) => Number.isFinite(n) && fits(n), message)

const area = amount('应为大于 0 的公顷数', (n) => n > 0 && n <= LARGEST_HA)
const share = (message: string) => amount(message, (n) => n > 0 && n <= 1)
const year = z.int('应为年份').min(1949, '应为 1949 至 2200 的年份').max(2200, '应为 1949 至 2200 的年份')
const planted = z.enum(['bamboo', ...plantable] as const, {
  error: `应为有生长表的树种组：${['bamboo' as const, ...plantable].map((g) => SPECIES_GROUPS[g].title).join('、')}`,
})
/** Where none is given, the least that counts as planted (森林采伐更新管理办法15). */
const survival = share('成活率应在 0 至 1 之间').default(Number(REGENERATION.survival.value) / 100)

/** Planting after the land was cleared; where no year is given, in the one after (森林采伐更新管理办法14). */
const replanting = z.strictObject({
  species_group: planted,
  survival,
  after_years: z.int('应为年数').min(0).max(30, '不超过 30 年').default(REGENERATION.years_after.value),
})

/** The stand a scenario begins from, where it is no sub-compartment of the city. */
const standInput = z.strictObject({
  stand_class: z.enum(Object.keys(STAND_CLASSES) as [StandClass, ...StandClass[]], { error: '应为地类' }),
  species_group: z
    .enum(Object.keys(SPECIES_GROUPS) as [SpeciesGroupKey, ...SpeciesGroupKey[]], { error: '应为树种组' })
    .nullable()
    .default(null),
  origin: z.enum(['natural', 'planted'], { error: '应为 natural（天然）或 planted（人工）' }).nullable().default(null),
  area_ha: area,
  volume_m3_ha: amount('应为不小于 0 的每公顷蓄积', (n) => n >= 0 && n <= 3000)
    .nullable()
    .default(null),
})

/** `sub_compartment` names a stand of the city, `stand` describes one; planting on bare land wants neither. */
const from = { year, sub_compartment: z.uuid('应为小班的标识').optional(), stand: standInput.optional() }

/** What is to be tried: one action in one year. Area ha, volume m³, shares from 0 to 1. */
export const scenarioInput = z.discriminatedUnion(
  'action',
  [
    z.strictObject({ action: z.literal('planting'), ...from, species_group: planted, area_ha: area, survival }),
    z.strictObject({
      action: z.literal('fire'),
      ...from,
      lost_share: share('损失蓄积的比例应在 0 至 1 之间'),
      area_ha: area.optional(),
      replant: replanting.optional(),
    }),
    z.strictObject({
      action: z.literal('harvest'),
      ...from,
      volume_m3: amount('应为大于 0 的立方米数', (n) => n > 0 && n <= LARGEST_M3),
      area_ha: area.optional(),
      replant: replanting.optional(),
    }),
    z.strictObject({ action: z.literal('occupation'), ...from, area_ha: area }),
  ],
  { error: '应为其中之一：planting（造林）、fire（火灾）、harvest（采伐）、occupation（占用）' },
)

export type ScenarioInput = z.output<typeof scenarioInput>
export type Replanting = z.output<typeof replanting>
export type PlantedGroup = z.output<typeof planted>
/** What a scenario wants to know of a stand. */
export type ScenarioStand = Pick<Stand, 'stand_class' | 'species_group' | 'origin' | 'area_ha' | 'volume_m3_ha'> & Partial<Pick<Stand, 'age_group'>>

export const ACTIONS: Readonly<Record<ScenarioInput['action'], string>> = { planting: '造林', fire: '火灾', harvest: '采伐', occupation: '占用林地' }
