import { OWN } from '#kit/provenance/looked-up.ts'

/** Width of the square within which a rare animal's place is shown, degrees: about five kilometres. No document sets it. */
export const SHOWN_SQUARE = { degrees: 0.05, title: '珍贵、濒危野生动物位置模糊显示的方格宽度（度）', source: '本系统自定，本地可另定', ...OWN } as const
