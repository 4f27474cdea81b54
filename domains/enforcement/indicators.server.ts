import { count, ratio, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division.ts'
import { campaign } from './campaign/campaign.ts'
import { chainIndicators, closedCases, closedRectifiedCases, matter, supervisedCases } from './chains/chains.server.ts'
import { figures } from './figures.ts'
import { lawCase } from './case/law_case.ts'
import { mapSpot } from './spot/map_spot.ts'

export const issuedSpots = count('enforcement.issued_spots', {
  title: '下发疑似图斑', unit: '个', of: mapSpot, clock: 'belongs_to_year', where: (s, asked) => s.and([s('state', '<>', 'withdrawn'), s('received_on', '<', asked.to)]),
  description: '所属督查年度为统计年度、统计期末以前接收的疑似图斑，撤回的不计；分批下发，分母随批次增加',
  basis: ['森林法66'],
})

export const verifiedSpots = count(figures.verified_spots.id, {
  title: figures.verified_spots.title, unit: '个', of: mapSpot, clock: 'belongs_to_year',
  where: (s, asked) => s.and([s('state', 'not in', ['withdrawn', 'returned']), s('received_on', '<', asked.to), s('verified_on', '<', asked.to)]),
  description: '所属督查年度为统计年度、统计期末以前完成外业核实的疑似图斑；退回重核的不计',
  basis: ['森林法66'],
  said: {
    yes: ['[核实|核查]下发[国家森林督查|森林督查|][疑似问题|疑似|问题|疑似违法]图斑{n}', '[核实|核查|核查核实|][国家森林督查|森林督查][疑似问题|疑似|问题]图斑[核实|核查]{n}', '[国家|][森林督查|]下发[疑似问题|疑似|问题]图斑核实{n}', '〔森林督查〕[核实|核查][疑似问题|疑似|问题|]图斑{n}', '[核实|核查][国家森林督查|森林督查|林业|森林][疑似问题|疑似|问题|]图斑{n}', '[国家森林督查|森林督查]核实[疑似|疑似问题]图斑{n}', '〔森林督查|图斑〕[核实|核查]{n}', '[核实|核查][疑似问题|疑似]图斑{n}'],
    no: ['下发疑似图斑{n}', '整改问题图斑{n}', '核实湿地疑似图斑{n}', '退回疑似图斑{n}', '未核实疑似图斑{n}'],
  },
})

export const stageCompletion = ratio(figures.stage_completion.id, {
  title: figures.stage_completion.title, unit: '%', decimals: 0, of: verifiedSpots, per: issuedSpots,
  description: '已核实图斑占已下发图斑的比例',
  basis: ['森林法66'],
  said: {
    yes: ['〔图斑|森林督查〕阶段性[任务|][核实|]完成率{n}', '图斑核实阶段性任务完成率{n}', '〔图斑〕任务完成率{n}'],
    no: ['造林任务完成率{n}', '年度任务完成率{n}', '销号任务完成率{n}'],
  },
})

export const suspectedCases = count(figures.suspected_cases.id, {
  title: figures.suspected_cases.title, unit: '个', of: mapSpot, clock: 'belongs_to_year',
  where: (s, asked) => s.and([s('escalated_on', 'is not', null), s('escalated_on', '<', asked.to)]),
  description: '所属督查年度为统计年度、统计期末以前判定为疑似违法并上报的图斑',
  basis: ['森林法66'],
  said: {
    yes: ['〔图斑|森林督查〕上报疑似[违法|]案件{n}', '〔图斑|森林督查〕[判定|认定|判定为|][疑似违法|违法]图斑{n}', '上报[森林督查|毁林]疑似[违法|]案件{n}'],
    no: ['上报松材线虫病疑似案件{n}', '上报野生动物疑似案件{n}', '疑似案件线索{n}', '整改违法图斑{n}'],
  },
})

export const suspectedShare = ratio('enforcement.suspected_share', {
  title: '图斑违法率', unit: '%', decimals: 2, of: suspectedCases, per: verifiedSpots,
  description: '上报疑似案件的图斑占已核实图斑的比例',
})

export const closed2022Cases: Indicator = closedCases

export const rectifiedRate = ratio(figures.rectified_rate.id, {
  title: figures.rectified_rate.title, unit: '%', decimals: 0, matter, of: closedRectifiedCases, per: supervisedCases,
  description: '上年度督查交办案件中，统计期末以前办结且涉案图斑全部整改到位的，占该年度全部督查交办案件的比例（双到位）',
  basis: ['森林法66', '行政处罚法60'],
  said: {
    yes: ['〔督查〕查处整改率{n}', '〔督查交办案件|森林督查案件|督查案件〕整改率{n}', '[森林督查|督查][交办|]案件查处整改率{n}'],
    no: ['图斑查处整改率{n}', '隐患整改率{n}', '用火案件查处整改率{n}', '湿地督查整改率{n}'],
  },
})

export const campaigns = count(figures.campaigns.id, {
  title: figures.campaigns.title, unit: '次', levels: decidingLevels, of: campaign, clock: 'concluded_on', where: (c) => c('state', '=', 'concluded'),
  description: '统计期内完成总结的专项行动',
  said: {
    yes: ['[打击毁林|打击毁林等|][林业|林业执法|森林督查|涉林|打击毁林]专项[整治|执法|]行动{n}', '打击毁林等[林业执法|][专项|]行动{n}', '打击毁林专项行动{n}', '破坏森林资源专项行动{n}', '打击毁林森林督查反馈问题整改等专项行动{n}'],
    no: ['湿地专项整治行动{n}', '水利专项行动{n}', '野生动物保护专项行动{n}'],
  },
})

export const fines = sum(figures.fines.id, {
  title: figures.fines.title, unit: '元', decimals: 2, of: lawCase, clock: 'decided_on', value: 'fines', where: (c) => c('state', '<>', 'void'),
  description: '统计期内作出的行政处罚决定中的罚款合计；罚金由人民法院判处，不计在内',
  said: {
    yes: ['[作出|收缴|处|处以|][林业|涉林|毁林]行政[处罚|]罚款{n}', '〔林业行政案件|毁林案件|林业行政处罚|涉林行政〕[处|处以|并处|收缴|]罚款{n}', '[作出|收缴|处|处以|][林业|涉林|毁林]行政罚金{n}'],
    no: ['交通违法罚款{n}', '用火罚款{n}', '判处罚金{n}', '植物检疫罚款{n}', '未缴林业行政罚款{n}'],
  },
  basis: ['森林法73', '森林法74', '森林法76'],
})

export const courtFines = sum('enforcement.court_fines', {
  title: '判处罚金', unit: '元', decimals: 2, of: lawCase, said: { yes: ['[人民法院|法院|]判处罚金{n}', '〔刑事案件|刑事〕[并处|处|]罚金{n}'], no: ['收缴罚金{n}', '林业行政罚金{n}', '拟判处罚金{n}'] }, clock: 'judged_on', value: 'court_fines', where: (c) => c('state', '<>', 'void'),
  description: '统计期内判决的林业刑事案件中的罚金合计；与行政罚款分列',
  basis: ['刑法342', '刑法344', '刑法345'],
})

export const transferredCases = count('enforcement.transferred_cases', {
  title: '移送公安机关受理案件', unit: '件', of: lawCase, clock: 'answered_on', where: (c) => c('state', 'in', ['investigating', 'prosecuted', 'not_prosecuted', 'judged']),
  description: '统计期内由公安机关受理的移送案件',
  basis: ['行政处罚法27'],
})

export const indicators: readonly Indicator[] = [
  closed2022Cases, rectifiedRate, verifiedSpots, stageCompletion, suspectedCases, issuedSpots, suspectedShare, campaigns, fines, courtFines, transferredCases,
  ...chainIndicators,
]
