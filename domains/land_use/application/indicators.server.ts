import { count, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { applicationFigures } from './figures.ts'
import { landUseApplication } from './land_use_application.ts'

const basis = ['森林法37', '森林法38', '森林法52'] as const

export const approvedCases = count(applicationFigures.approved_cases.id, {
  title: applicationFigures.approved_cases.title,
  unit: '件',
  of: landUseApplication,
  clock: 'decided_on',
  where: (a) => a('decision', '=', 'granted'),
  description: '决定日期在统计期内、决定为准予的使用林地申请，永久、临时和直接为林业生产经营服务三类合计；此后变更、注销的仍计入作出决定的年度',
  basis,
  said: {
    yes: [
      '[审核|审批|审核审批|审核同意|审批同意|批准|准予|许可|审核批准]使用林地[项目|申请|手续|]{n}',
      '使用林地[审核审批|项目审批|审批|审核]{n}',
      '使用林地项目{n}',
      '[办理|]使用林地[项目|]审核审批[手续|]{n}',
      '[审核|审批|审核审批|审核同意|审批同意|批准|准予|许可|审核批准]占用林地[项目|]{n}',
      '[审核|审批|审核审批|审核同意|审批同意|批准|准予|许可|审核批准]{n}使用林地[项目|申请|]',
      '使用林地{n}',
    ],
    no: [
      '不予批准使用林地{n}',
      '审批临时使用林地{n}',
      '查处违法使用林地{n}',
      '受理使用林地申请{n}',
      '擅自使用林地{n}',
      '审核审批使用草地{n}',
      '计划审核审批使用林地{n}',
    ],
  },
})

export const approvedArea = sum(applicationFigures.approved_area.id, {
  title: applicationFigures.approved_area.title,
  unit: '亩',
  of: landUseApplication,
  clock: 'decided_on',
  where: (a) => a('decision', '=', 'granted'),
  value: 'area_mu',
  description: '上述申请的准予面积，每件由公顷（四位小数）换算为亩并保留两位',
  basis,
  said: {
    yes: [
      '[审核|审批|审核审批|审核同意|审批同意|批准|准予|许可|审核批准]使用林地[项目|]{n}',
      '[审核|审批|审核审批|审核同意|审批同意|批准|准予|许可|审核批准][占用|使用]林地[项目|]面积{n}',
      '[办理|]使用林地审核审批[面积|]{n}',
      '使用林地项目审批面积{n}',
      '[审核|审批|审核审批|审核同意|审批同意|批准|准予|许可|审核批准]占用林地{n}',
    ],
    no: ['不予批准使用林地{n}', '临时使用林地{n}', '违法使用林地{n}', '审核审批使用草地{n}', '拟审批使用林地{n}'],
  },
})

export const permanentCases = count(applicationFigures.permanent_cases.id, {
  title: applicationFigures.permanent_cases.title,
  unit: '件',
  of: landUseApplication,
  clock: 'decided_on',
  where: (a) => a.and([a('decision', '=', 'granted'), a('kind', '=', 'permanent')]),
  description: '其中永久使用的申请；只有永久使用占用林地定额',
  basis: ['森林法36', '森林法37'],
  said: {
    yes: ['[审核|审批|审核审批|批准|准予|][永久|永久性|长期]使用林地[项目|]{n}'],
    no: ['不予批准永久使用林地{n}', '临时使用林地{n}', '违法永久使用林地{n}'],
  },
})

export const permanentArea = sum(applicationFigures.permanent_area.id, {
  title: applicationFigures.permanent_area.title,
  unit: '亩',
  of: landUseApplication,
  clock: 'decided_on',
  where: (a) => a.and([a('decision', '=', 'granted'), a('kind', '=', 'permanent')]),
  value: 'area_mu',
  description: '其中永久使用的准予面积，每件由公顷（四位小数）换算为亩并保留两位',
  basis: ['森林法36', '森林法37'],
  said: {
    yes: ['[审核|审批|审核审批|批准|准予|][永久|永久性|长期]使用林地[项目|][面积|]{n}'],
    no: ['不予批准永久使用林地{n}', '临时使用林地{n}'],
  },
})

export const applicationIndicators: readonly Indicator[] = [approvedCases, approvedArea, permanentCases, permanentArea]
