import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '树种组按系数表分；代码据森林资源调查代码表（2015版），四川省代码表可导入替换',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/**
 * Species groups by which coefficients are given, with the codes of dominant species of the 2015 generation that belong to them
 * (a Guangxi/Shanxi build; Sichuan's own table is imported) and the names that files write instead of a code.
 */
export interface SpeciesGroup {
  title: string
  /** What kind of plant: decides which coefficients apply. */
  form: 'conifer' | 'broadleaf' | 'mixed' | 'bamboo' | 'economic' | 'shrub'
  /** Inclusive ranges of 2015 codes. */
  codes: readonly (readonly [number, number])[]
  names: readonly string[]
}

export const SPECIES_GROUPS = {
  cypress: { title: '柏木', form: 'conifer', codes: [[110, 114]], names: ['柏木', '柏树', '侧柏', '圆柏'] },
  masson_pine: { title: '马尾松', form: 'conifer', codes: [[130, 132]], names: ['马尾松'] },
  yunnan_pine: { title: '云南松', form: 'conifer', codes: [[140, 142]], names: ['云南松'] },
  slash_pine: { title: '湿地松', form: 'conifer', codes: [[150, 155]], names: ['湿地松', '火炬松', '国外松'] },
  chinese_pine: { title: '油松', form: 'conifer', codes: [], names: ['油松'] },
  armand_pine: { title: '华山松', form: 'conifer', codes: [], names: ['华山松'] },
  other_pine: { title: '其它松类', form: 'conifer', codes: [], names: ['其他松类', '其它松类', '松'] },
  chinese_fir: {
    title: '杉木',
    form: 'conifer',
    codes: [
      [120, 121],
      [123, 123],
    ],
    names: ['杉木'],
  },
  cryptomeria: { title: '柳杉', form: 'conifer', codes: [[122, 122]], names: ['柳杉'] },
  metasequoia: { title: '水杉', form: 'conifer', codes: [], names: ['水杉', '其他杉类'] },
  larch: { title: '落叶松', form: 'conifer', codes: [], names: ['落叶松'] },
  spruce: { title: '云杉', form: 'conifer', codes: [], names: ['云杉'] },
  fir: { title: '冷杉', form: 'conifer', codes: [[162, 162]], names: ['冷杉'] },
  mixed_conifer: {
    title: '针叶混',
    form: 'conifer',
    codes: [
      [100, 100],
      [160, 161],
      [163, 163],
    ],
    names: ['针叶混', '针叶混交'],
  },
  oak: { title: '栎类', form: 'broadleaf', codes: [[220, 230]], names: ['栎类', '麻栎', '栓皮栎', '青冈', '栎'] },
  birch: { title: '桦木', form: 'broadleaf', codes: [[240, 244]], names: ['桦木', '桦'] },
  camphor: { title: '樟树', form: 'broadleaf', codes: [[210, 212]], names: ['樟树', '香樟', '樟'] },
  nanmu: { title: '楠木', form: 'broadleaf', codes: [[255, 255]], names: ['楠木', '桢楠', '楠'] },
  schima: { title: '木荷', form: 'broadleaf', codes: [[270, 273]], names: ['木荷', '荷木'] },
  sweetgum: { title: '枫香', form: 'broadleaf', codes: [[340, 340]], names: ['枫香'] },
  sassafras: { title: '檫木', form: 'broadleaf', codes: [[336, 336]], names: ['檫木'] },
  paulownia: { title: '泡桐', form: 'broadleaf', codes: [], names: ['泡桐'] },
  poplar: { title: '杨树', form: 'broadleaf', codes: [], names: ['杨树', '杨'] },
  eucalyptus: { title: '桉树', form: 'broadleaf', codes: [[280, 307]], names: ['桉树', '巨桉', '桉'] },
  acacia: {
    title: '相思',
    form: 'broadleaf',
    codes: [
      [310, 320],
      [331, 331],
    ],
    names: ['相思', '台湾相思'],
  },
  casuarina: { title: '木麻黄', form: 'broadleaf', codes: [[332, 332]], names: ['木麻黄'] },
  hard_broadleaf: { title: '硬阔类', form: 'broadleaf', codes: [[250, 254]], names: ['硬阔', '硬阔类', '刺槐', '榆树'] },
  soft_broadleaf: {
    title: '软阔类',
    form: 'broadleaf',
    codes: [
      [330, 330],
      [333, 335],
      [337, 339],
      [341, 342],
    ],
    names: ['软阔', '软阔类', '桤木', '喜树', '香椿', '柳树'],
  },
  mixed_broadleaf: {
    title: '阔叶混',
    form: 'broadleaf',
    codes: [
      [200, 200],
      [350, 351],
    ],
    names: ['阔叶混', '阔叶混交', '杂木'],
  },
  mixed: { title: '针阔混', form: 'mixed', codes: [], names: ['针阔混', '针阔混交'] },
  bamboo: {
    title: '竹林',
    form: 'bamboo',
    codes: [
      [400, 429],
      [813, 813],
    ],
    names: ['竹', '毛竹', '慈竹', '丛生竹'],
  },
  economic: {
    title: '经济林',
    form: 'economic',
    codes: [[600, 704]],
    names: ['经济林', '核桃', '油茶', '柑橘', '柠檬', '花椒', '枇杷', '桑树', '梨', '桃', '黄柏', '杜仲', '厚朴', '银杏'],
  },
  shrub: { title: '灌木林', form: 'shrub', codes: [[800, 812]], names: ['灌木', '黄荆', '马桑'] },
} as const satisfies Record<string, SpeciesGroup>

export type SpeciesGroupKey = keyof typeof SPECIES_GROUPS
