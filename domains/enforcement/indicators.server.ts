import { count, ratio, sum, type Indicator } from '../../kit/indicator/define.server.ts'
import { decidingLevels } from '../division/division.ts'
import { campaign } from './campaign.ts'
import { chainIndicators, closedCases, closedRectifiedCases, matter, supervisedCases } from './chains.server.ts'
import { figures } from './figure-ids.ts'
import { lawCase } from './law_case.ts'
import { mapSpot } from './map_spot.ts'

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
  wording: { head: ['疑似问题图斑', '疑似图斑', '问题图斑', '图斑'], any: ['核实', '核查'], not: ['整改', '销号'] },
})

export const stageCompletion = ratio(figures.stage_completion.id, {
  title: figures.stage_completion.title, unit: '%', decimals: 0, of: verifiedSpots, per: issuedSpots,
  description: '已核实图斑占已下发图斑的比例',
  basis: ['森林法66'],
  wording: [{ head: ['阶段性任务完成率', '阶段性工作完成率'], context: [['图斑', '督查']] }, { head: ['任务完成率'], context: [['图斑', '督查']], tight: true }],
})

export const suspectedCases = count(figures.suspected_cases.id, {
  title: figures.suspected_cases.title, unit: '个', of: mapSpot, clock: 'belongs_to_year',
  where: (s, asked) => s.and([s('escalated_on', 'is not', null), s('escalated_on', '<', asked.to)]),
  description: '所属督查年度为统计年度、统计期末以前判定为疑似违法并上报的图斑',
  basis: ['森林法66'],
  wording: { head: ['疑似案件', '上报疑似案件', '疑似违法案件'] },
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
  wording: { head: ['查处整改率', '整改率'], all: [['案件', '查处整改率']], context: [['督查']], not: ['图斑', '用火', '隐患', '面积'] },
})

export const campaigns = count(figures.campaigns.id, {
  title: figures.campaigns.title, unit: '次', levels: decidingLevels, of: campaign, clock: 'concluded_on', where: (c) => c('state', '=', 'concluded'),
  description: '统计期内完成总结的专项行动',
  wording: { head: ['专项行动', '专项整治行动'], all: [['毁林', '森林督查', '林业执法', '破坏森林']], not: ['湿地'] },
})

export const fines = sum(figures.fines.id, {
  title: figures.fines.title, unit: '元', decimals: 2, of: lawCase, clock: 'decided_on', value: 'fines', where: (c) => c('state', '<>', 'void'),
  description: '统计期内作出的行政处罚决定中的罚款合计；罚金由人民法院判处，不计在内',
  wording: { head: ['林业行政罚款', '行政罚款'], all: [['林业', '毁林', '林地']], not: ['用火'] },
  basis: ['森林法73', '森林法74', '森林法76'],
})

export const courtFines = sum('enforcement.court_fines', {
  title: '判处罚金', unit: '元', decimals: 2, of: lawCase, clock: 'judged_on', value: 'court_fines', where: (c) => c('state', '<>', 'void'),
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
