import type { Basis } from '#datasets/law.ts'
import { type FileSource, type LookedUp, OWN } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '国务院关于开展全民义务植树运动的实施办法（1982）、全民义务植树尽责形式管理办法（试行）（2017）',
  confidence: 'document',
  looked_up_on: '2026-11-30',
}
const read = { confidence: 'document', looked_up_on: '2026-11-30' } as const
const seen = { confidence: 'secondary', looked_up_on: '2026-11-30' } as const
const measures = (article: string): Basis => ({ document: 'planting_duty_measures_1982', article })

/** What one person owes in a year: so many trees, or the same labour in other greening. The county's greening committee sets the number within these. */
export const DUTY_TREES = { title: '每人每年义务植树', least: 3, most: 5, unit: '株', basis: measures('第三条'), ...read } as const
/** Who owes it. */
export const DUTY_AGES = { title: '承担义务的年龄', men: [11, 60], women: [11, 55], unit: '岁', basis: measures('第三条'), ...read } as const
/** Survival after a year from which a planting is good; below it is to be planted up (GB/T 15776). */
export const SURVIVAL = { title: '造林成活率合格线', value: '85', unit: '%', source: 'GB/T 15776-2023 造林技术规程', ...seen } as const
/** Months after the planting in which survival is looked at: not before a year, and no later than this. */
export const SURVIVAL_TERM = { title: '成活率检查', least_months: 12, most_months: 18, source: '造林一年后检查；最迟月数由本系统自定', ...OWN } as const

/** How an amount of each form is told: trees, days of labour, or money. */
export const measuresOfForms = { trees: '株', days: '工日', yuan: '元' } as const
export type Measure = keyof typeof measuresOfForms

/** The eight forms in which the duty is done (尽责形式管理办法). */
export const forms = {
  planting: '造林绿化',
  tending: '抚育管护',
  nature: '自然保护',
  adoption: '认种认养',
  facility: '设施修建',
  donation: '捐资捐物',
  volunteering: '志愿服务',
  other: '其他形式',
} as const
export type Form = keyof typeof forms
export const FORMS = Object.keys(forms) as Form[]

export const measureOf: Readonly<Record<Form, Measure>> = {
  planting: 'trees',
  tending: 'days',
  nature: 'days',
  adoption: 'trees',
  facility: 'days',
  donation: 'yuan',
  volunteering: 'days',
  other: 'days',
}

/** So much of a form stands for so many trees, in a province (two digits; null for the whole country) and between these days. */
export type Conversion = LookedUp & {
  readonly key: string
  readonly province: string | null
  readonly form: Form
  readonly quantity: string
  readonly trees: string
  readonly source: string
  readonly valid_from: string | null
  readonly valid_to: string | null
}

/**
 * What was found. No table of the whole country exists, and none of Sichuan was found: a form without a line here and without one entered by the city
 * stays unconverted. Those of other provinces stand as neighbours' numbers and are used in those provinces alone.
 */
export const CONVERSIONS: readonly Conversion[] = [
  {
    key: 'nation planting',
    province: null,
    form: 'planting',
    quantity: '1',
    trees: '1',
    source: '国务院关于开展全民义务植树运动的实施办法第三条：栽植一株计一株',
    valid_from: '1982-02-27',
    valid_to: null,
    ...read,
  },
  {
    key: 'shandong donation',
    province: '37',
    form: 'donation',
    quantity: '15',
    trees: '1',
    source: '山东省捐资尽责标准：45元折算一人一年（三株），据烟台公布的报道',
    valid_from: '2020-01-01',
    valid_to: null,
    confidence: 'secondary',
    looked_up_on: '2026-11-30',
  },
]
