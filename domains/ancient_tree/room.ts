import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { treeAgreement } from './agreement/tree_agreement.ts'
import { censusLine } from './census/census_line.ts'
import { treeCensus } from './census/tree_census.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { treeIdentification } from './identification/tree_identification.ts'
import { inspectionFigures } from './inspection/figures.ts'
import { treeInspection } from './inspection/tree_inspection.ts'
import { plaqueFigures } from './plaque/figures.ts'
import { treePlaque } from './plaque/tree_plaque.ts'
import { treeMove } from './relocation/tree_move.ts'
import { rescueFigures } from './rescue/figures.ts'
import { treeRescue } from './rescue/tree_rescue.ts'
import { ancientTree } from './tree/ancient_tree.ts'
import { treeFigures } from './tree/figures.ts'

/** Old and famous trees (chapter 5.1): each from its finding to its death, and what is done for it. */
export const room = defineRoom({
  name: 'ancient_tree',
  title: '古树名木',
  help: '发现古树先登记为待认定，经鉴定、认定、政府批准、公布后写入等级；一棵树只有一个等级。公布在册的挂牌、划保护范围、签养护协议。系统按等级和生长势列出应巡查的树，巡查从固定方位拍照；需要救治、排危的自动开出“一树一策”，诊断、方案、批准、施工、验收，一年和三年后复查效果。移植、死亡、紧急采伐各走法定程序；人为损害转案件线索。每十年普查一次，核实、更正、新发现逐条审核入档。',
  chapter: '5.1',
  chapters,
  rules,
  leading: [treeFigures.protected, plaqueFigures.rate, rescueFigures.rescued, treeFigures.troubled],
  due: [due(inspectionFigures.inspections, { level: 'county', basis: '古树名木保护条例21：建立巡查制度（周期由本地规定）' })],
  registers: [ancientTree, treeIdentification, treePlaque, treeAgreement, treeInspection, treeRescue, treeMove, treeCensus, censusLine],
})
