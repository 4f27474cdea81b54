import { OWN } from '#kit/provenance/looked-up.ts'

/** How soon an animal that was reported is taken in. The rule says 及时 and no number (野生动物收容救护管理办法). */
export const RESCUE_CLOCK = { hours: 24, title: '收容救护接收时限（规定只说及时）', source: '本系统自定，本地可另定', ...OWN } as const
