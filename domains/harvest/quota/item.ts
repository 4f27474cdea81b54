import { f } from '#kit/register/fields.ts'

/** The dimensions by which a quota is divided (分项); what is granted for one item may not be used for another. */
export const ownerships = { state: '国有', collective: '集体', individual: '个人' } as const
export const origins = { natural: '天然', planted: '人工' } as const
export const forestClasses = { public_benefit: '公益林', commercial: '商品林' } as const
export const fellingKinds = { main: '主伐', tending: '抚育采伐', regeneration: '更新采伐', low_yield: '低产（效）林改造', other: '其他采伐' } as const
export const fellingMethods = {
  clear: '皆伐',
  selective: '择伐',
  shelterwood: '渐伐',
  release: '透光伐',
  thinning: '疏伐',
  growth: '生长伐',
  sanitation: '卫生伐',
  other: '其他',
} as const

export type QuotaItem = {
  readonly ownership: keyof typeof ownerships
  readonly origin: keyof typeof origins
  readonly forest_class: keyof typeof forestClasses
  readonly kind: keyof typeof fellingKinds
}

/** The fields of an item, the same in the quota and in a permit. */
export const itemFields = {
  ownership: f.choice(ownerships, { title: '林木权属', required: true }),
  origin: f.choice(origins, { title: '起源', required: true }),
  forest_class: f.choice(forestClasses, { title: '森林类别', required: true }),
  kind: f.choice(fellingKinds, { title: '采伐类型', required: true }),
} as const

/** An item in words: `集体·人工·商品林·主伐`. */
export const itemTitle = (i: QuotaItem): string => [ownerships[i.ownership], origins[i.origin], forestClasses[i.forest_class], fellingKinds[i.kind]].join('·')
