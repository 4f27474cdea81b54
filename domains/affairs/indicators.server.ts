import { stock, type Indicator } from '../../kit/indicator/define.server.ts'
import { decidingLevels } from '../division/division.ts'
import { policyDocument } from './policy-document.ts'

export const indicators: readonly Indicator[] = [
  stock('chief.rules', {
    title: '林长制配套制度', unit: '项', levels: decidingLevels, of: policyDocument, from: 'in_force_from', to: 'in_force_to',
    where: (d) => d.and([d('series', '=', 'forest_chief'), d('kind', '=', 'rule')]),
    description: '统计期末施行中的林长制领域制度文件，一份计一项；起草和已印发未施行的不计',
    basis: ['关于全面推行林长制的意见（中办、国办2021年1月）'],
    wording: [{ head: ['配套制度', '林长制制度', '制度'], all: [['林长制']], not: ['会议', '案件'] }, { head: ['配套制度'], context: [['巡林'], ['督查', '考核']], not: ['会议', '案件'] }],
  }),
]
