import { count, sum, type Indicator } from '../../kit/indicator/define.server.ts'
import { figures } from './figure-ids.ts'
import { landUseApplication } from './land_use_application.ts'

const basis = ['森林法37', '森林法38', '森林法52'] as const

export const approvedCases = count(figures.approved_cases.id, {
  title: figures.approved_cases.title, unit: '件', of: landUseApplication, clock: 'decided_on', where: (a) => a('decision', '=', 'granted'),
  description: '决定日期在统计期内、决定为准予的使用林地申请，永久、临时和直接为林业生产经营服务三类合计；此后变更、注销的仍计入作出决定的年度',
  basis,
  wording: { head: ['使用林地', '占用林地'], any: ['审核', '审批', '批准', '准予', '许可'], not: ['永久', '长期', '临时', '不予', '违法', '擅自', '查处'] },
})

export const approvedArea = sum(figures.approved_area.id, {
  title: figures.approved_area.title, unit: '亩', of: landUseApplication, clock: 'decided_on', where: (a) => a('decision', '=', 'granted'), value: 'area_mu',
  description: '上述申请的准予面积，每件由公顷（四位小数）换算为亩并保留两位',
  basis,
  wording: { head: ['使用林地', '占用林地'], any: ['审核', '审批', '批准', '准予', '许可'], not: ['永久', '长期', '临时', '不予', '违法', '擅自', '查处'] },
})

export const permanentCases = count(figures.permanent_cases.id, {
  title: figures.permanent_cases.title, unit: '件', of: landUseApplication, clock: 'decided_on', where: (a) => a.and([a('decision', '=', 'granted'), a('kind', '=', 'permanent')]),
  description: '其中永久使用的申请；只有永久使用占用林地定额',
  basis: ['森林法36', '森林法37'],
  wording: { head: ['永久使用林地', '永久性使用林地', '长期使用林地'] },
})

export const permanentArea = sum(figures.permanent_area.id, {
  title: figures.permanent_area.title, unit: '亩', of: landUseApplication, clock: 'decided_on', where: (a) => a.and([a('decision', '=', 'granted'), a('kind', '=', 'permanent')]), value: 'area_mu',
  description: '其中永久使用的准予面积，每件由公顷（四位小数）换算为亩并保留两位',
  basis: ['森林法36', '森林法37'],
  wording: { head: ['永久使用林地', '永久性使用林地', '长期使用林地'] },
})

export const indicators: readonly Indicator[] = [approvedCases, approvedArea, permanentCases, permanentArea]
