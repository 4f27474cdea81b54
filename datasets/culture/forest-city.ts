import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. The print of either edition was not at hand: what stands here is compared with it before it is relied on. */
export const LOOKED_UP: FileSource = { source: 'GB/T 37342-2019《国家森林城市评价指标》', confidence: 'unchecked', looked_up_on: '2026-11-29' }

/** An edition of the list by which a forest city is judged. */
export type Edition = LookedUp & {
  readonly title: string
  readonly source: string
  readonly valid_from: string
  /** Last day in force. */
  readonly valid_to: string | null
  /** Whether the values of its indicators are known here; where not, the city enters them from the print. */
  readonly known: boolean
}

/** Issued on 2019-03-25 and on 2024-09-29; the later one is in force from its issue, with a table each for prefectures and counties and formulas in a normative annex. */
export const FOREST_CITY_EDITIONS = {
  gbt37342_2019: {
    title: 'GB/T 37342-2019',
    source: 'GB/T 37342-2019《国家森林城市评价指标》封面和引言',
    valid_from: '2019-10-01',
    valid_to: '2024-09-28',
    known: true,
    confidence: 'document',
    looked_up_on: '2026-11-29',
  },
  gbt37342_2024: {
    title: 'GB/T 37342-2024',
    source: 'GB/T 37342-2024 封面和目次',
    valid_from: '2024-09-29',
    valid_to: null,
    known: false,
    confidence: 'document',
    looked_up_on: '2026-11-29',
  },
} as const satisfies Record<string, Edition>
export type EditionKey = keyof typeof FOREST_CITY_EDITIONS

/** The five systems of the edition of 2019; older lists have six groups, which are not mixed with them. */
export const forestSystems = { network: '森林网络', health: '森林健康', welfare: '生态福利', culture: '生态文化', management: '组织管理' } as const
export type ForestSystem = keyof typeof forestSystems

/** How a value is held against what is demanded. */
export const demandNatures = { min: '不低于', max: '不高于', trend: '逐年提高', text: '按条文判断', veto: '一票否决' } as const
export type DemandNature = keyof typeof demandNatures
export const numericNatures: readonly DemandNature[] = ['min', 'max']

/** Rain of a year by which the demand on tree cover is set. */
export const rainClasses = { below_400: '400毫米以下', from_400_to_800: '400—800毫米', above_800: '800毫米以上' } as const
export type RainClass = keyof typeof rainClasses

export const demandUnits = {
  '%': '%',
  '平方米/人': '平方米/人',
  '公里/万人': '公里/万人',
  次: '次',
  个: '个',
  处: '处',
  年: '年',
} as const
export type DemandUnit = keyof typeof demandUnits

/** What an edition demands of one indicator. */
export type Demand = LookedUp & {
  readonly edition: EditionKey
  readonly number: number
  readonly system: ForestSystem
  readonly title: string
  readonly nature: DemandNature
  readonly value: string | null
  readonly unit: DemandUnit | null
  /** How it is reckoned, or what is asked in words. */
  readonly measure: string
  readonly source: string
  /** Where the demand goes by rain. */
  readonly rain?: RainClass
  /** Only for cities on plains. */
  readonly plain?: true
  /** Of the built-up area, whose boundary belongs to the value. */
  readonly urban?: true
}

const standard = 'GB/T 37342-2019《国家森林城市评价指标》'
const recalled = { edition: 'gbt37342_2019', confidence: 'unchecked', looked_up_on: '2026-11-29', source: standard } as const
const quoted = { ...recalled, confidence: 'secondary', source: `${standard}（央视网2023年9月报道引用）` } as const
const elsewhere = { ...recalled, confidence: 'secondary', source: `${standard}（与此前的评价指标和市级规划的引用一致）` } as const
const least = (value: string, unit: DemandUnit) => ({ nature: 'min', value, unit }) as const
const inWords = (nature: 'text' | 'veto' | 'trend', measure: string) => ({ nature, value: null, unit: null, measure }) as const

const cover = {
  ...recalled,
  number: 1,
  system: 'network',
  title: '林木覆盖率',
  measure: '乔木林、灌木和散生木等林木的覆盖面积 / 国土面积；自然湿地超过国土面积5%的，从基数中扣除。与森林覆盖率、绿化覆盖率口径不同，不能互填。',
} as const

const network: readonly Demand[] = [
  { ...cover, ...least('25', '%'), rain: 'below_400' },
  { ...cover, ...least('30', '%'), rain: 'from_400_to_800' },
  { ...cover, ...least('35', '%'), rain: 'above_800' },
  { ...elsewhere, number: 2, system: 'network', title: '城区绿化覆盖率', ...least('40', '%'), urban: true, measure: '城区各类绿化的垂直投影面积 / 城区面积' },
  {
    ...elsewhere,
    number: 3,
    system: 'network',
    title: '城区树冠覆盖率',
    ...least('25', '%'),
    urban: true,
    measure: '树冠垂直投影面积 / 城区面积，重叠部分只计一次',
  },
  { ...recalled, number: 4, system: 'network', title: '城区人均公园绿地面积', ...least('12', '平方米/人'), urban: true, measure: '公园绿地面积 / 城区人口' },
  { ...recalled, number: 5, system: 'network', title: '城区林荫道路率', ...least('60', '%'), urban: true, measure: '树冠覆盖达到规定的道路长度 / 道路总长度' },
  { ...elsewhere, number: 6, system: 'network', title: '城区地面停车场绿化', ...least('30', '%'), urban: true, measure: '创建以来新建地面停车场的树冠覆盖率' },
  { ...recalled, number: 7, system: 'network', title: '乡镇绿化覆盖率', ...least('30', '%'), measure: '乡镇建成区绿化覆盖面积 / 建成区面积' },
  { ...recalled, number: 8, system: 'network', title: '村庄林木绿化率', ...least('30', '%'), measure: '村庄林木覆盖面积 / 村庄建设用地面积' },
  { ...recalled, number: 9, system: 'network', title: '道路绿化率', ...least('85', '%'), measure: '已绿化里程 / 适宜绿化里程' },
  { ...recalled, number: 10, system: 'network', title: '水体岸线林木绿化率', ...least('85', '%'), measure: '已绿化岸线 / 适宜绿化岸线' },
  {
    ...recalled,
    number: 11,
    system: 'network',
    title: '农田林网控制率',
    ...least('90', '%'),
    plain: true,
    measure: '林网控制的农田 / 应建林网的农田，平原地区',
  },
  { ...elsewhere, number: 12, system: 'network', title: '重要水源地绿化', ...least('70', '%'), measure: '重要水源地森林覆盖率' },
  { ...recalled, number: 13, system: 'network', title: '受损弃置地生态修复率', ...least('80', '%'), measure: '已修复面积 / 受损弃置地面积' },
]

const health: readonly Demand[] = [
  { ...quoted, number: 14, system: 'health', title: '树种多样性', nature: 'max', value: '20', unit: '%', measure: '使用最多的一个树种的株数 / 栽植总株数' },
  { ...quoted, number: 15, system: 'health', title: '城区乡土树种使用率', ...least('80', '%'), urban: true, measure: '乡土树种株数 / 城区树木总株数' },
  { ...recalled, number: 16, system: 'health', title: '苗木使用', ...inWords('text', '使用良种壮苗，不移植大树、古树进城') },
  { ...recalled, number: 17, system: 'health', title: '生态养护', ...inWords('text', '不过度修剪，保留枯落物，近自然养护') },
  { ...recalled, number: 18, system: 'health', title: '森林质量提升', ...least('10', '%'), measure: '当年提升面积 / 需要提升的森林面积，有规划' },
  { ...recalled, number: 19, system: 'health', title: '动物生境营造', ...inWords('text', '食源和巢居植物、生物廊道') },
  { ...recalled, number: 20, system: 'health', title: '森林灾害防控', ...inWords('text', '森林火灾、有害生物的指标不超过省级下达的控制数') },
  { ...recalled, number: 21, system: 'health', title: '资源保护', ...inWords('veto', '创建期间没有严重毁坏森林资源、违规占用耕地造林、形象工程和大树进城') },
]

const welfare: readonly Demand[] = [
  {
    ...recalled,
    number: 22,
    system: 'welfare',
    title: '公园绿地服务半径覆盖率',
    ...least('80', '%'),
    urban: true,
    measure: '500米服务半径覆盖的居住用地 / 居住用地',
  },
  { ...recalled, number: 23, system: 'welfare', title: '生态休闲场所服务半径', ...least('70', '%'), measure: '20公顷以上休闲场所10公里服务范围 / 市域' },
  { ...recalled, number: 24, system: 'welfare', title: '公园免费开放', ...inWords('text', '财政投资的公园免费开放') },
  { ...recalled, number: 25, system: 'welfare', title: '乡村公园', ...inWords('text', '每个乡镇建有1处3000平方米以上的公园，每个村有小微公共绿地') },
  { ...recalled, number: 26, system: 'welfare', title: '绿道网络', ...least('0.5', '公里/万人'), measure: '绿道长度 / 人口' },
  { ...recalled, number: 27, system: 'welfare', title: '生态产业', ...inWords('trend', '森林旅游、林果、林药等收入逐年提高') },
]

const culture: readonly Demand[] = [
  { ...recalled, number: 28, system: 'culture', title: '生态科普教育场所', ...inWords('text', '森林公园、湿地公园、植物园等设有科普场所和解说') },
  { ...recalled, number: 29, system: 'culture', title: '生态宣传活动', ...least('5', '次'), measure: '市级每年举办的生态宣传活动' },
  { ...recalled, number: 30, system: 'culture', title: '古树名木保护率', ...least('100', '%'), measure: '受保护株数 / 现存株数' },
  { ...recalled, number: 31, system: 'culture', title: '市树市花', ...inWords('text', '确定并推广市树、市花') },
  { ...recalled, number: 32, system: 'culture', title: '公众态度', ...least('90', '%'), measure: '抽样调查的知晓率、支持率、满意度，取最低的一项' },
]

const management: readonly Demand[] = [
  { ...elsewhere, number: 33, system: 'management', title: '规划编制', ...least('10', '年'), measure: '总体规划的期限；批准实施2年以上方可申报' },
  { ...recalled, number: 34, system: 'management', title: '科技支撑', ...inWords('text', '有科技支撑方案和技术队伍') },
  { ...recalled, number: 35, system: 'management', title: '示范活动', ...inWords('text', '每年开展森林村庄、社区、单位等示范活动') },
  { ...recalled, number: 36, system: 'management', title: '档案管理', ...inWords('text', '创建档案完整，数字化管理') },
]

/** What the edition of 2019 demands, as far as it is known here; by number, where it goes by rain once for each class. */
export const FOREST_CITY_DEMANDS: readonly Demand[] = [...network, ...health, ...welfare, ...culture, ...management]

/** How long a city is on the list and carries out its plan before it applies; a draft of 2016, the rule in force since was not found. */
export const FOREST_CITY_YEARS = {
  title: '申报前总体规划实施和备案的年数',
  value: 2,
  source: '国家森林城市称号批准办法（2016年征求意见稿）',
  confidence: 'secondary',
  looked_up_on: '2026-11-29',
} as const

/** How long a broken wall or plate may wait; no document sets it, the city may set its own. */
export const MEND_DAYS = { title: '宣传设施修复期限', value: 15, source: '本系统建议', confidence: 'own', looked_up_on: null } as const
