import { OWN } from '#kit/provenance/looked-up.ts'

/** How soon an animal that was reported is taken in. The rule says 及时 and no number (野生动物收容救护管理办法). */
export const RESCUE_CLOCK = { hours: 24, title: '收容救护接收时限（规定只说及时）', source: '本系统自定，本地可另定', ...OWN } as const

/**
 * Communities of streets (街道的社区居委会) by the code of twelve digits: which of the three digits of the township are of streets, and which of the
 * last three of communities; villages begin above both.
 */
export const STREET_CODES = {
  street: { from: 1, to: 99 },
  community: { from: 1, to: 199 },
  title: '街道和社区的区划代码段',
  source: '统计用区划代码和城乡划分代码编制规则',
  confidence: 'unchecked',
  looked_up_on: null,
} as const
