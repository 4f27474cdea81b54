import { FIRE_OFFENCES } from '#datasets/fire/offences.ts'
import type { Kinds } from '#kit/register/access.ts'
import { caseReaders, fireCaseReaders } from '../keepers.ts'
import { offenceTitles } from '../lead/case_lead.ts'

/** Two kinds of case that go one way: of the forest and its animals, and of fire in the open. */
export const caseKinds = { forest: '森林资源', fire: '违规用火' } as const
export type CaseKind = keyof typeof caseKinds

/** Fields that cases of one kind have. */
export const ofForest = { kinds: ['forest'] } as const
export const ofFire = { kinds: ['fire'] } as const

/** Who knows of cases of each kind: forest cases stay with the forestry officers; of fire cases the fire officers and townships know. */
export const knownTo: Kinds = { field: 'kind', of: { forest: caseReaders, fire: fireCaseReaders } satisfies Record<CaseKind, readonly string[]> }

export const offences = { ...offenceTitles, ...FIRE_OFFENCES } as const
export const offencesByKind = { forest: keysOf(offenceTitles), fire: keysOf(FIRE_OFFENCES) } as const

export const caseOrigins = {
  national: '国家森林督查',
  provincial: '省级督查',
  local: '日常执法',
  report: '群众举报',
  transfer: '其他机关移送',
  campaign: '专项行动',
  ranger: '护林员发现',
  hotspot: '卫星热点',
  fire_event: '火灾调查',
} as const
export const originsByKind = {
  forest: ['national', 'provincial', 'local', 'report', 'transfer', 'campaign'],
  fire: ['ranger', 'local', 'report', 'hotspot', 'fire_event', 'transfer', 'campaign'],
} as const

function keysOf<O extends object>(of: O): (keyof O)[] {
  return Object.keys(of) as (keyof O)[]
}
