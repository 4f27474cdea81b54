import { FIRE_OFFENCES } from '#datasets/fire/offences.ts'
import { QUARANTINE_OFFENCES } from '#datasets/pest/offences.ts'
import { UNFINED_ACTS, WETLAND_OFFENCES } from '#datasets/wetland/offences.ts'
import { WILDLIFE_CRIME_OFFENCES, WILDLIFE_OFFENCES } from '#datasets/wildlife/offences.ts'
import type { Kinds } from '#kit/register/access.ts'
import { caseReaders, fireCaseReaders } from '../keepers.ts'
import { offenceTitles } from '../lead/case_lead.ts'

/** Kinds of case that go one way: of the forest, of fire in the open, of wetlands, of wild animals, of pests and plant quarantine. */
export const caseKinds = { forest: '森林资源', fire: '违规用火', wetland: '湿地', wildlife: '野生动物', quarantine: '植物检疫' } as const
export type CaseKind = keyof typeof caseKinds

/** Fields that cases of one kind have. */
export const ofForest = { kinds: ['forest'] } as const
export const ofFire = { kinds: ['fire'] } as const
export const ofWetland = { kinds: ['wetland'] } as const
export const ofWildlife = { kinds: ['wildlife'] } as const
/** What a case of the forest may have as well as one of its animals. */
export const ofForestOrWildlife = { kinds: ['forest', 'wildlife'] } as const
/** What an order leaves: of wetlands to restore, of wildlife to put right. */
export const ofOrders = { kinds: ['wetland', 'wildlife'] } as const
/** What rests on a lead: cases of forest, of wild animals and of quarantine. */
export const ofLeads = { kinds: ['forest', 'wildlife', 'quarantine'] } as const

/** Who knows of cases of each kind: cases of forest, wetland, wildlife and quarantine stay with the forestry officers; of fire cases the fire officers and townships know. */
export const knownTo: Kinds = {
  field: 'kind',
  of: { forest: caseReaders, fire: fireCaseReaders, wetland: caseReaders, wildlife: caseReaders, quarantine: caseReaders } satisfies Record<
    CaseKind,
    readonly string[]
  >,
}

export const offences = { ...offenceTitles, ...FIRE_OFFENCES, ...WETLAND_OFFENCES, ...WILDLIFE_OFFENCES, ...QUARANTINE_OFFENCES } as const
export const offencesByKind = {
  forest: keysOf(offenceTitles),
  fire: keysOf(FIRE_OFFENCES),
  wetland: keysOf(WETLAND_OFFENCES),
  wildlife: [...keysOf(WILDLIFE_OFFENCES), ...WILDLIFE_CRIME_OFFENCES],
  quarantine: keysOf(QUARANTINE_OFFENCES),
} as const

/** Articles on which cases of all kinds rest. */
export const caseBasis = [
  '森林法66',
  '森林法73',
  '森林法74',
  '森林法76',
  '行政处罚法36',
  '行政处罚法54',
  '行政处罚法58',
  '行政处罚法60',
  '行政处罚法61',
  ...[52, 53, 54, 55, 56].map((n) => `森林草原防灭火条例${n}`),
  ...[48, 49, 50, 51, 52].map((n) => `森林防火条例${n}`),
  ...[52, 53, 54, 56, 57, 58, 59, 60].map((n) => `湿地保护法${n}`),
  ...[47, 48, 49, 50, 51, 52, 53, 59, 60, 61, 62].map((n) => `野生动物保护法${n}`),
  '法释〔2022〕12号',
  '植物检疫条例18',
  ...[22, 23].map((n) => `森林病虫害防治条例${n}`),
] as const

/** What the law of wetlands forbids and leaves to other laws to fine: no offence of its own here. */
export const offenceHelp = `湿地：${UNFINED_ACTS.map((a) => a.title).join('；')}，湿地保护法没有罚款规定，按有关法律办理`

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
  wetland: ['local', 'report', 'transfer', 'campaign', 'ranger'],
  wildlife: ['local', 'report', 'transfer', 'campaign', 'ranger'],
  quarantine: ['local', 'report', 'transfer', 'campaign', 'ranger'],
  fire: ['ranger', 'local', 'report', 'hotspot', 'fire_event', 'transfer', 'campaign'],
} as const

function keysOf<O extends object>(of: O): (keyof O)[] {
  return Object.keys(of) as (keyof O)[]
}
