import type { Bindable } from './bind.ts'
import type { ClaimStatus, FigureLike } from './judge.ts'
import type { Place } from './place.ts'
import type { Claim, Defect, Term } from './claim.ts'

/** Sentences written for the tests, right and wrong, with what must be read out of them. Every name and number is invented. */

const indicator = (id: string, title: string, unit: string, chapter: string, ...yes: string[]): Bindable => ({ id, title, unit, chapter, said: { yes } })

export const indicators: readonly Bindable[] = [
  indicator('post.city', '市级林长', '人', '1', '[设|明确|]市级林长{n}', '[设|明确|]{n}市级林长', '〔林长〕市级{n}'),
  indicator('post.county', '县级林长', '人', '1', '[设|明确|]县级林长{n}', '[设|明确|]{n}县级林长', '〔林长〕县级{n}'),
  indicator('rules', '配套制度', '项', '1', '[出台|]林长制…等{n}[配套|]制度'),
  indicator('chief_patrols', '林长巡林', '人次', '1', '[各级|]林长巡林{n}'),
  indicator('rangers', '护林员', '名', '2', '[落实|]护林员[含兼职|]{n}[在岗值守|]', '[落实|]{n}护林员[在岗值守|]'),
  indicator('fire_patrols', '防火巡护', '次', '2', '[护林员|]防火巡护{n}', '〔防火〕巡护{n}'),
  indicator('hazards', '整治隐患点', '个', '2', '[整治|整改]隐患点{n}', '隐患点[整治|整改]{n}', '[整治|整改]{n}隐患点'),
  indicator('line', '10kV线路排查', '公里', '2', '排查[10kV|10千伏]线路{n}', '排查{n}[10kV|10千伏]线路'),
  indicator('planted', '造林面积', '亩', '3', '[人工|]造林[面积|]{n}'),
  indicator('compensation', '补偿资金', '万元', '3', '[下达|]补偿资金{n}'),
  indicator('cut', '批准采伐', '万立方米', '3', '[批准|]采伐[蓄积|]{n}'),
  indicator('quota_used', '占限额', '%', '3', '限额使用率{n}', '[采伐|]占限额{n}', '〔采伐〕占年度限额{n}'),
  indicator('quota', '年度限额', '万立方米', '3', '[采伐|]占限额{n}', '〔采伐〕占年度限额{n}', '年度采伐限额{n}'),
  indicator('rectified', '整改率', '%', '3', '[问题|]整改率{n}'),
  indicator('land', '使用林地', '件', '3', '[审批|审核]使用林地{n}'),
  indicator('land_area', '使用林地面积', '亩', '3', '[审批|审核]使用林地{n}'),
  indicator('permanent', '永久使用林地', '件', '3', '永久使用林地{n}'),
  indicator('permanent_area', '永久使用林地面积', '亩', '3', '永久使用林地{n}'),
  {
    ...indicator('inspected_cases', '督查案件办结', '件', '3', '办结[全国|]督查[交办|]案件{n}', '督查案件办结{n}'),
    matter: { words: ['全国督查', '督查'], reported_after: 1 },
  },
  indicator('spots', '核实图斑', '个', '3', '核实疑似图斑{n}'),
  indicator('cases', '案件', '起', '4', '查处[行政|]案件{n}'),
  indicator('criminal', '刑事案件', '起', '4', '刑事案件{n}'),
  indicator('visits', '到馆读者', '万人次', '5', '到馆读者{n}'),
  indicator('trees', '植树', '万株', '5', '植树{n}'),
  indicator('inspected', '检查企业', '家', '5', '检查企业{n}'),
]

const figure = (indicator: string, value: string, unit: string, numerator: string | null = null, denominator: string | null = null): FigureLike => ({
  indicator,
  year: 2024,
  value,
  unit,
  numerator,
  denominator,
})

/** The city's figures of 2024, for the tests. */
export const figures: readonly FigureLike[] = [
  figure('post.city', '12', '人'),
  figure('post.county', '96', '人'),
  figure('rules', '6', '项'),
  figure('chief_patrols', '171862', '人次'),
  figure('rangers', '1186', '名'),
  figure('fire_patrols', '43270', '次'),
  figure('hazards', '418', '个'),
  figure('line', '52.3712', '公里'),
  figure('planted', '28350', '亩'),
  figure('compensation', '843.6', '万元'),
  figure('cut', '0.45', '万立方米'),
  figure('quota', '7.2', '万立方米'),
  figure('land', '31', '件'),
  figure('land_area', '870', '亩'),
  figure('permanent', '9', '件'),
  figure('permanent_area', '145', '亩'),
  figure('inspected_cases', '64', '件'),
  figure('spots', '512', '个'),
  figure('quota_used', '6.25', '%', '0.45', '7.2'),
  figure('rectified', '98.97', '%', '96', '97'),
  figure('cases', '40', '起'),
  figure('criminal', '10', '起'),
  figure('visits', '45.6', '万人次'),
  figure('trees', '103.2', '万株'),
  figure('inspected', '87', '家'),
]

export const terms: readonly Term[] = [{ wrong: '罚金', near: ['行政'], right: '罚款', reason: '罚金是刑罚，行政机关处以的是罚款', basis: '行政处罚法第九条' }]

export const places: readonly Place[] = [
  { name: '东山县', division: '990001' },
  { name: '东山', division: '990001' },
  { name: '西水区', division: '990002' },
]

export interface Expected {
  /** The number as marked, with quantifier and unit. */
  readonly mark: string
  readonly number: string
  readonly unit: string | null
  readonly indicator: string | null
  readonly status: ClaimStatus
  readonly quantifier: Claim['quantifier']
  readonly defect: Defect['code'] | null
}

const quantifiers: Readonly<Record<string, Claim['quantifier']>> = {
  '>': 'over',
  '~': 'about',
  '<': 'near',
  '≥': 'at_least',
  '≤': 'at_most',
  '»': 'more_than',
  '«': 'below',
  '=': 'exact',
}

type More = { indicator?: string; status?: ClaimStatus; defect?: Defect['code'] }

/** mark, number, unit and quantifier sign; unbound and unprovable unless said. */
function claim(mark: string, number: string, unit: string | null, sign: string, more: More = {}): Expected {
  const defect = more.defect ?? null
  const status = defect ? 'malformed' : (more.status ?? (more.indicator ? 'confirmed' : 'unprovable'))
  return { mark, number, unit, quantifier: quantifiers[sign] ?? 'exact', indicator: more.indicator ?? null, status, defect }
}

const yes = (indicator: string): More => ({ indicator })
const no = (indicator: string): More => ({ indicator, status: 'contradicted' })
const open = (indicator: string): More => ({ indicator, status: 'unprovable' })
const bad = (defect: Defect['code'], indicator?: string): More => ({ defect, ...(indicator ? { indicator } : {}) })

export interface Sentence {
  readonly text: string
  readonly claims: readonly Expected[]
}

const sentence = (text: string, ...claims: Expected[]): Sentence => ({ text, claims })

export const corpus: readonly Sentence[] = [
  // plain numbers, right and wrong
  sentence('全市现有护林员1186名。', claim('1186名', '1186', '名', '=', yes('rangers'))),
  sentence('全市现有护林员1187名。', claim('1187名', '1187', '名', '=', no('rangers'))),
  sentence('落实１１８６名护林员在岗值守。', claim('１１８６名', '1186', '名', '=', yes('rangers'))),
  sentence('护林员达到1,186人。', claim('1,186人', '1186', '人', '=', yes('rangers'))),
  sentence('护林员（含兼职）共有一千一百八十六名。', claim('一千一百八十六名', '1186', '名', '=', yes('rangers'))),
  sentence('设市级林长12人、县级林长96人。', claim('12人', '12', '人', '=', yes('post.city')), claim('96人', '96', '人', '=', yes('post.county'))),
  sentence('设市级林长96人、县级林长12人。', claim('96人', '96', '人', '=', no('post.city')), claim('12人', '12', '人', '=', no('post.county'))),
  sentence('明确12名市级林长、96名县级林长。', claim('12名', '12', '名', '=', yes('post.city')), claim('96名', '96', '名', '=', yes('post.county'))),
  sentence('明确林长，其中市级12人，县级96人。', claim('12人', '12', '人', '=', yes('post.city')), claim('96人', '96', '人', '=', yes('post.county'))),
  sentence('市、县级林长12人、96人。', claim('12人', '12', '人', '='), claim('96人', '96', '人', '=')),
  sentence('护林员1186名，其中专职护林员1186名。', claim('1186名', '1186', '名', '=', yes('rangers')), claim('1186名', '1186', '名', '=')),
  sentence('市级林长联络员12人到会。', claim('12人', '12', '人', '=')),
  sentence('出台林长制考核等6项制度。', claim('6项', '6', '项', '=', yes('rules'))),
  // 余 and the other quantifier words
  sentence('各级林长巡林17万余人次。', claim('17万余人次', '170000', '人次', '>', yes('chief_patrols'))),
  sentence('各级林长巡林17.1万多人次。', claim('17.1万多人次', '171000', '人次', '>', yes('chief_patrols'))),
  sentence('各级林长巡林18万余人次。', claim('18万余人次', '180000', '人次', '>', no('chief_patrols'))),
  sentence('各级林长巡林17万人次。', claim('17万人次', '170000', '人次', '=', yes('chief_patrols'))),
  sentence('各级林长巡林16万人次。', claim('16万人次', '160000', '人次', '=', no('chief_patrols'))),
  sentence(
    '各级林长巡林17.19万人次，巡林17.18万人次。',
    claim('17.19万人次', '171900', '人次', '=', yes('chief_patrols')),
    claim('17.18万人次', '171800', '人次', '='),
  ),
  sentence('各级林长巡林17万余次。', claim('17万余次', '170000', '次', '>')),
  sentence('各级林长巡林十七万余人次。', claim('十七万余人次', '170000', '人次', '>', yes('chief_patrols'))),
  sentence('各级林长巡林超过17万人次。', claim('超过17万人次', '170000', '人次', '»', yes('chief_patrols'))),
  sentence('各级林长巡林不少于20万人次。', claim('不少于20万人次', '200000', '人次', '≥', no('chief_patrols'))),
  sentence('护林员开展防火巡护4.3万余次。', claim('4.3万余次', '43000', '次', '>', yes('fire_patrols'))),
  sentence('护林员开展防火巡护4万3千余次。', claim('4万3千余次', '43000', '次', '>', yes('fire_patrols'))),
  sentence('护林员开展防火巡护约4万次。', claim('约4万次', '40000', '次', '~', yes('fire_patrols'))),
  sentence('护林员开展防火巡护近5万次。', claim('近5万次', '50000', '次', '<', no('fire_patrols'))),
  sentence('护林员开展防火巡护4万次以上。', claim('4万次以上', '40000', '次', '≥', yes('fire_patrols'))),
  sentence('护林员开展防火巡护43000次左右。', claim('43000次左右', '43000', '次', '~', yes('fire_patrols'))),
  sentence('整治隐患点410余个。', claim('410余个', '410', '个', '>', yes('hazards'))),
  sentence('整治隐患点418个。', claim('418个', '418', '个', '=', yes('hazards'))),
  sentence('隐患点已整治四百一十八处。', claim('四百一十八处', '418', '处', '=', yes('hazards'))),
  sentence('整治隐患点不超过400个。', claim('不超过400个', '400', '个', '≤', no('hazards'))),
  sentence('整治隐患点500个以下。', claim('500个以下', '500', '个', '«', yes('hazards'))),
  sentence('整治隐患点四百余个。', claim('四百余个', '400', '个', '>', yes('hazards'))),
  sentence('整治隐患点400-450个。', claim('400-450个', '400', '个', '=', yes('hazards'))),
  sentence('整治隐患点三百至四百个。', claim('三百至四百个', '300', '个', '=', no('hazards'))),
  // what cannot be right by itself
  sentence('整治隐患点418余个。', claim('418余个', '418', '个', '>', bad('over_on_unit', 'hazards'))),
  sentence('走访群众1235多户。', claim('1235多户', '1235', '户', '>', bad('over_on_unit'))),
  sentence('巡查河道13余公里。', claim('13余公里', '13', '公里', '>')),
  sentence('排查52.37公里公里10kV线路。', claim('52.37公里公里', '52.37', '公里', '=', bad('doubled_unit', 'line'))),
  sentence('排查10kV线路52.37公里km。', claim('52.37公里km', '52.37', '公里', '=', bad('doubled_unit', 'line'))),
  sentence('新增台账25个个，', claim('25个个', '25', '个', '=', bad('doubled_unit'))),
  sentence('走访群众近700余户。', claim('近700余户', '700', '户', '>', bad('quantifier_conflict'))),
  sentence('查处行政案件2起，收缴罚金800元。', claim('2起', '2', '起', '=', no('cases')), claim('800元', '800', '元', '=', bad('term'))),
  sentence('法院判处罚金800元。', claim('800元', '800', '元', '=')),
  sentence(
    '批准采伐0.45万立方米，占限额7.2万立方米的6.25%。',
    claim('0.45万立方米', '0.45', '万立方米', '=', yes('cut')),
    claim('7.2万立方米', '7.2', '万立方米', '=', yes('quota')),
    claim('6.25%', '6.25', '%', '=', yes('quota_used')),
  ),
  sentence(
    '批准采伐0.45万立方米，占限额7.2万立方米的6.52%。',
    claim('0.45万立方米', '0.45', '万立方米', '=', yes('cut')),
    claim('7.2万立方米', '7.2', '万立方米', '=', yes('quota')),
    claim('6.52%', '6.52', '%', '=', bad('percent_refuted', 'quota_used')),
  ),
  sentence(
    '批准采伐4500立方米，占限额7.2万方的6.3%。',
    claim('4500立方米', '0.45', '万立方米', '=', yes('cut')),
    claim('7.2万方', '7.2', '万立方米', '=', yes('quota')),
    claim('6.3%', '6.3', '%', '=', yes('quota_used')),
  ),
  sentence(
    '查处案件40起，其中刑事案件10起，占25%。',
    claim('40起', '40', '起', '=', yes('cases')),
    claim('10起', '10', '起', '=', yes('criminal')),
    claim('25%', '25', '%', '='),
  ),
  sentence(
    '查处案件40起，其中刑事案件10起，占比30%。',
    claim('40起', '40', '起', '=', yes('cases')),
    claim('10起', '10', '起', '=', yes('criminal')),
    claim('30%', '30', '%', '=', bad('percent_refuted')),
  ),
  sentence(
    '应整改97件，已整改96件，整改率100%。',
    claim('97件', '97', '件', '='),
    claim('96件', '96', '件', '='),
    claim('100%', '100', '%', '=', bad('percent_refuted', 'rectified')),
  ),
  sentence(
    '应整改97件，已整改96件，整改率98.97%。',
    claim('97件', '97', '件', '='),
    claim('96件', '96', '件', '='),
    claim('98.97%', '98.97', '%', '=', yes('rectified')),
  ),
  sentence('整改率96 / 97 · 98.97%。', claim('96 / 97 · 98.97%', '98.97', '%', '=', yes('rectified'))),
  sentence('整治418余处隐患点。', claim('418余处', '418', '处', '>', bad('over_on_unit', 'hazards'))),
  sentence('整改率96/97，即100%。', claim('96/97，即100%', '100', '%', '=', bad('percent_refuted', 'rectified'))),
  sentence('走访300余户，占应访400户的80%。', claim('300余户', '300', '户', '>'), claim('400户', '400', '户', '='), claim('80%', '80', '%', '=')),
  sentence(
    '走访300余户，占应访400户的60%。',
    claim('300余户', '300', '户', '>'),
    claim('400户', '400', '户', '='),
    claim('60%', '60', '%', '=', bad('percent_refuted')),
  ),
  // percentages
  sentence('问题整改率99%。', claim('99%', '99', '%', '=', yes('rectified'))),
  sentence('问题整改率100%。', claim('100%', '100', '%', '=', no('rectified'))),
  sentence('问题整改率达百分之九十九。', claim('百分之九十九', '99', '%', '=', yes('rectified'))),
  sentence('问题整改率九成以上。', claim('九成以上', '90', '%', '≥', yes('rectified'))),
  sentence('限额使用率为62.5‰。', claim('62.5‰', '62.5', '‰', '=', yes('quota_used'))),
  sentence('整改率比上年提高5个百分点。', claim('5个百分点', '5', '百分点', '=')),
  sentence('整改率同比增长99%。', claim('99%', '99', '%', '=')),
  // units that convert, and units that differ in kind
  sentence('完成造林1890公顷。', claim('1890公顷', '1890', '公顷', '=', yes('planted'))),
  sentence('完成造林2.835万亩（1890ha）。', claim('2.835万亩', '28350', '亩', '=', yes('planted')), claim('1890ha', '1890', '公顷', '=', yes('planted'))),
  sentence('完成造林2.9万亩。', claim('2.9万亩', '29000', '亩', '=', no('planted'))),
  sentence('完成造林1890公里。', claim('1890公里', '1890', '公里', '=')),
  sentence('下达补偿资金840余万元。', claim('840余万元', '840', '万元', '>', yes('compensation'))),
  sentence('下达补偿资金8436000元。', claim('8436000元', '843.6', '万元', '=', yes('compensation'))),
  sentence('下达补偿资金0.09亿元。', claim('0.09亿元', '900', '万元', '=', no('compensation'))),
  sentence('排查10kV线路52.37公里。', claim('52.37公里', '52.37', '公里', '=', yes('line'))),
  sentence('排查10千伏线路52.4km。', claim('52.4km', '52.4', '公里', '=', yes('line'))),
  sentence('排查110kV线路52.37公里。', claim('52.37公里', '52.37', '公里', '=')),
  sentence('全年到馆读者45.6万人次。', claim('45.6万人次', '45.6', '万人次', '=', yes('visits'))),
  sentence('到馆读者四十五万余人次。', claim('四十五万余人次', '45', '万人次', '>', yes('visits'))),
  sentence('累计植树103.2万棵。', claim('103.2万棵', '1032000', '棵', '=', yes('trees'))),
  sentence('检查企业87家，检查企业87次。', claim('87家', '87', '家', '=', yes('inspected')), claim('87次', '87', '次', '=')),
  sentence('审批项目52件1300亩。', claim('52件', '52', '件', '='), claim('1300亩', '1300', '亩', '=')),
  // years, places, plans and changes
  sentence('2024年，全市护林员1186名。', claim('1186名', '1186', '名', '=', yes('rangers'))),
  sentence('2022年全市护林员1186名。', claim('1186名', '1186', '名', '=', open('rangers'))),
  sentence('去年全市护林员1186名。', claim('1186名', '1186', '名', '=', open('rangers'))),
  sentence('上半年整治隐患点418个。', claim('418个', '418', '个', '=')),
  sentence('2021—2024年，整治隐患点418个。', claim('418个', '418', '个', '=', open('hazards'))),
  sentence('截至2024年12月31日，护林员1186名。', claim('1186名', '1186', '名', '=', yes('rangers'))),
  sentence('东山县护林员1186名。', claim('1186名', '1186', '名', '=', open('rangers'))),
  sentence('东山县、西水区护林员1186名。', claim('1186名', '1186', '名', '=')),
  sentence('东山县全面落实责任。全年整治隐患点418个。', claim('418个', '418', '个', '=', open('hazards'))),
  sentence('东山县先行先试，全市整治隐患点418个。', claim('418个', '418', '个', '=', yes('hazards'))),
  sentence('计划整治隐患点418个。', claim('418个', '418', '个', '=')),
  sentence('尚未整治隐患点418个。', claim('418个', '418', '个', '=')),
  sentence('较上年增加护林员1186名。', claim('1186名', '1186', '名', '=')),
  sentence('护林员增加1186名。', claim('1186名', '1186', '名', '=')),
  // two measures of one thing, shares of a whole, the year of a matter
  sentence(
    '审批使用林地31件870亩，其中永久使用林地9件145亩。',
    claim('31件', '31', '件', '=', yes('land')),
    claim('870亩', '870', '亩', '=', yes('land_area')),
    claim('9件', '9', '件', '=', yes('permanent')),
    claim('145亩', '145', '亩', '=', yes('permanent_area')),
  ),
  sentence(
    '审批使用林地30件880亩，其中临时使用林地9件145亩。',
    claim('30件', '30', '件', '=', no('land')),
    claim('880亩', '880', '亩', '=', no('land_area')),
    claim('9件', '9', '件', '='),
    claim('145亩', '145', '亩', '='),
  ),
  sentence(
    '全年采伐0.45万立方米，只占年度限额7.2万立方米的6.25%。',
    claim('0.45万立方米', '0.45', '万立方米', '=', yes('cut')),
    claim('7.2万立方米', '7.2', '万立方米', '=', yes('quota')),
    claim('6.25%', '6.25', '%', '=', yes('quota_used')),
  ),
  sentence(
    '去年采伐占限额7.2万立方米的6.25%。',
    claim('7.2万立方米', '7.2', '万立方米', '=', open('quota')),
    claim('6.25%', '6.25', '%', '=', open('quota_used')),
  ),
  sentence(
    '造林28350亩，占规划面积30000亩的94.5%。',
    claim('28350亩', '28350', '亩', '=', yes('planted')),
    claim('30000亩', '30000', '亩', '='),
    claim('94.5%', '94.5', '%', '='),
  ),
  sentence(
    '办结2023年全国督查案件64件，整改率98.97%。',
    claim('64件', '64', '件', '=', yes('inspected_cases')),
    claim('98.97%', '98.97', '%', '=', yes('rectified')),
  ),
  sentence('2023年度督查案件已办结，共办结督查案件64件。', claim('64件', '64', '件', '=', yes('inspected_cases'))),
  sentence('2024年办结督查案件64件。', claim('64件', '64', '件', '=', yes('inspected_cases'))),
  sentence(
    '2024年督查案件办结64件，办结督查案件64件。',
    claim('64件', '64', '件', '=', open('inspected_cases')),
    claim('64件', '64', '件', '=', open('inspected_cases')),
  ),
  sentence('办结2022年督查案件64件。', claim('64件', '64', '件', '=', open('inspected_cases'))),
  sentence('2023年办结督查案件64件。', claim('64件', '64', '件', '=', open('inspected_cases'))),
  sentence(
    '办结上年督查案件64件，去年办结督查案件64件。',
    claim('64件', '64', '件', '=', yes('inspected_cases')),
    claim('64件', '64', '件', '=', open('inspected_cases')),
  ),
  sentence(
    '2024年，办结2023年督查案件64件，核实2024年疑似图斑512个。',
    claim('64件', '64', '件', '=', yes('inspected_cases')),
    claim('512个', '512', '个', '=', yes('spots')),
  ),
  // measure words that count what no unit counts
  sentence(
    '收缴刀具37把，拆除捕兽夹12余副、网具近40张。',
    claim('37把', '37', null, '='),
    claim('12余副', '12', null, '>', bad('over_on_unit')),
    claim('近40张', '40', '张', '<'),
  ),
  sentence('缴获木棒三十七根。', claim('三十七根', '37', null, '=')),
  sentence('一把手带头，3面临4间接，7根据5双随机，整治3片区。'),
  // numbers that are no figures
  sentence('市政府三届第12次常务会议和第三批名单。'),
  sentence('坚持“一个中心”“两点发力”，三管齐下，一是抓早，二是抓小，三个方面同步推进。'),
  sentence('“四早六有”“三定一包”落地，“守绿2024”行动启动，平安·2024收官。'),
  sentence('依据东府发〔2024〕18号和GB/T 9704-2012，110kV站、5G基站、12345热线正常。'),
  sentence('自2024年3月15日起至12月31日，8:30前上报，2030年前完成“十四五”任务。'),
  sentence('《湖库保护规划（2021—2030年）》印发，二〇二四年实施，第3条、第5款适用。'),
  sentence('[bookmark: _Toc883120415]三年行动、五年攻坚、二十大精神、百姓满意、千方百计、万一失守。'),
  sentence('1. 近年来公约与节约并重；（2）附近群众踊跃。'),
  // Chinese numerals that are figures
  sentence(
    '查处案件三起，走访农户十余户，清理垃圾两千多吨。',
    claim('三起', '3', '起', '=', no('cases')),
    claim('十余户', '10', '户', '>'),
    claim('两千多吨', '2000', '吨', '>'),
  ),
  sentence('近百人参加，千余株苗木上山。', claim('近百人', '100', '人', '<'), claim('千余株', '1000', '株', '>')),
  sentence('配发风机三百二十台。', claim('三百二十台', '320', '台', '=')),
]
