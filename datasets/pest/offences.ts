import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '植物检疫条例第十八条；森林病虫害防治条例第二十二条、第二十三条',
  confidence: 'document',
  looked_up_on: '2026-11-28',
}

/** Acts against the rules of quarantine and pest control that are fined. */
export const QUARANTINE_OFFENCES = {
  moved_uncertified: '无植物检疫证书调运林木种苗、木材',
  seedlings_infested: '用带有危险性病虫害的种苗育苗、造林',
  pest_untreated: '发生病虫害不除治或者除治不力，造成灾害蔓延',
  pest_hidden: '隐瞒或者虚报病虫害情况，造成灾害蔓延',
} as const
export type QuarantineOffence = keyof typeof QUARANTINE_OFFENCES
