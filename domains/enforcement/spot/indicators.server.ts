import { count, ratio, type Indicator } from '#kit/indicator/define.server.ts'
import { spotFigures } from './figures.ts'
import { mapSpot } from './map_spot.ts'

const issuedSpots = count('enforcement.issued_spots', {
  title: '下发疑似图斑',
  unit: '个',
  of: mapSpot,
  clock: 'belongs_to_year',
  where: (s, asked) => s.and([s('state', '<>', 'withdrawn'), s('received_on', '<', asked.to)]),
  description: '所属督查年度为统计年度、统计期末以前接收的疑似图斑，撤回的不计；分批下发，分母随批次增加',
  basis: ['森林法66'],
})

const verifiedSpots = count(spotFigures.verified_spots.id, {
  title: spotFigures.verified_spots.title,
  unit: '个',
  of: mapSpot,
  clock: 'belongs_to_year',
  where: (s, asked) => s.and([s('state', 'not in', ['withdrawn', 'returned']), s('received_on', '<', asked.to), s('verified_on', '<', asked.to)]),
  description: '所属督查年度为统计年度、统计期末以前完成外业核实的疑似图斑；退回重核的不计',
  basis: ['森林法66'],
  said: {
    yes: [
      '[核实|核查]下发[国家森林督查|森林督查|][疑似问题|疑似|问题|疑似违法]图斑{n}',
      '[核实|核查|核查核实|][国家森林督查|森林督查][疑似问题|疑似|问题]图斑[核实|核查]{n}',
      '[国家|][森林督查|]下发[疑似问题|疑似|问题]图斑核实{n}',
      '〔森林督查〕[核实|核查][疑似问题|疑似|问题|]图斑{n}',
      '[核实|核查][国家森林督查|森林督查|林业|森林][疑似问题|疑似|问题|]图斑{n}',
      '[国家森林督查|森林督查]核实[疑似|疑似问题]图斑{n}',
      '〔森林督查|图斑〕[核实|核查]{n}',
      '[核实|核查][疑似问题|疑似]图斑{n}',
    ],
    no: ['下发疑似图斑{n}', '整改问题图斑{n}', '核实湿地疑似图斑{n}', '退回疑似图斑{n}', '未核实疑似图斑{n}'],
  },
})

const stageCompletion = ratio(spotFigures.stage_completion.id, {
  title: spotFigures.stage_completion.title,
  unit: '%',
  decimals: 0,
  of: verifiedSpots,
  per: issuedSpots,
  description: '已核实图斑占已下发图斑的比例',
  basis: ['森林法66'],
  said: {
    yes: ['〔图斑|森林督查〕阶段性[任务|][核实|]完成率{n}', '图斑核实阶段性任务完成率{n}', '〔图斑〕任务完成率{n}'],
    no: ['造林任务完成率{n}', '年度任务完成率{n}', '销号任务完成率{n}'],
  },
})

const suspectedCases = count(spotFigures.suspected_cases.id, {
  title: spotFigures.suspected_cases.title,
  unit: '个',
  of: mapSpot,
  clock: 'belongs_to_year',
  where: (s, asked) => s.and([s('escalated_on', 'is not', null), s('escalated_on', '<', asked.to)]),
  description: '所属督查年度为统计年度、统计期末以前判定为疑似违法并上报的图斑',
  basis: ['森林法66'],
  said: {
    yes: ['〔图斑|森林督查〕上报疑似[违法|]案件{n}', '〔图斑|森林督查〕[判定|认定|判定为|][疑似违法|违法]图斑{n}', '上报[森林督查|毁林]疑似[违法|]案件{n}'],
    no: ['上报松材线虫病疑似案件{n}', '上报野生动物疑似案件{n}', '疑似案件线索{n}', '整改违法图斑{n}'],
  },
})

const suspectedShare = ratio('enforcement.suspected_share', {
  title: '图斑违法率',
  unit: '%',
  decimals: 2,
  of: suspectedCases,
  per: verifiedSpots,
  description: '上报疑似案件的图斑占已核实图斑的比例',
})

export const spotIndicators: readonly Indicator[] = [verifiedSpots, stageCompletion, suspectedCases, issuedSpots, suspectedShare]
