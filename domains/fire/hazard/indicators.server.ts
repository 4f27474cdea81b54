import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { hazardFigures } from './figures.ts'
import { fireLaw } from '../law.ts'

const corridorIssuesFixed = count(hazardFigures.corridor_issues_fixed.id, {
  title: hazardFigures.corridor_issues_fixed.title,
  unit: '个',
  of: hazard,
  clock: 'first_closed_at',
  where: (h) => h.and([h('line', '=', 'fire'), h('class', '=', 'power_line')]),
  description: '类别为输配电通道的火灾隐患，按首次销号时间；包含在全部火灾隐患销号数之内',
  basis: fireLaw('inspection'),
  said: {
    yes: [
      '[整改|整治|消除|处置|销号][线路|输配电|电力|][通道类|通道][问题|隐患]{n}',
      '[线路|输配电|电力|][通道类|通道][问题|隐患][整改|整治|消除|处置|销号]{n}',
    ],
    no: ['发现通道类隐患{n}', '排查线路通道隐患{n}', '通道类问题{n}', '逃生通道隐患整治{n}'],
  },
})

const hazardsFixed = count(hazardFigures.hazards_fixed.id, {
  title: hazardFigures.hazards_fixed.title,
  unit: '个',
  of: hazard,
  clock: 'first_closed_at',
  where: (h) => h('line', '=', 'fire'),
  description: '火灾隐患台账中已销号的隐患，按首次销号时间；包含输配电通道类，同一隐患只登记一次；当年销号又重新打开的不计，跨年重新打开的不改上年数',
  basis: fireLaw('inspection'),
  said: {
    yes: [
      '[排查|排查并|][整治|整改|消除|治理|销号|整改销号|整治销号|排查整治|排查整改][森林|林区|各类|][火灾|防火|火险|森林火灾]隐患[点|含线路通道|]{n}',
      '〔防火|火灾|火险|防灭火〕[整治|整改|消除|治理|销号|整改销号][风险|][隐患点|隐患]{n}',
      '[森林|林区|各类|][火灾|防火|火险]隐患[点|][整治|整改|消除|治理|销号|整改销号]{n}',
      '[整治|整改|消除]{n}[森林|][火灾|防火|火险]隐患[点|]',
      '〔防火|火灾|火险|防灭火〕隐患点[整治|整改|销号|]{n}',
      '整治隐患点{n}',
    ],
    no: [
      '排查火灾隐患{n}',
      '发现火灾隐患{n}',
      '整治道路交通隐患点{n}',
      '整治地质灾害隐患点{n}',
      '整治安全生产隐患{n}',
      '督促整治火灾隐患{n}',
      '火灾隐患{n}',
      '整治燃气隐患点{n}',
    ],
  },
})

export const hazardIndicators: readonly Indicator[] = [corridorIssuesFixed, hazardsFixed]
