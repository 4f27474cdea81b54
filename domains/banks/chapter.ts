import { chapter, type Chapter } from '../../kit/chapter/define.ts'
import { paragraph } from '../../kit/chapter/sentence.ts'
import { figures } from './figure-ids.ts'

/** Chapter 6: what stands in the four banks, with what must be known to read it. */
export const chapters: readonly Chapter[] = [
  chapter('6', '森林“四库”',
    paragraph`年末在册森林小班${figures.stands}，面积${figures.stand_area}，活立木蓄积${figures.stand_volume}。以下各数由小班逐块计算，方法、参数集和价格年见附录与四库页面。`,
    paragraph`碳库：森林碳储量${figures.carbon}（吨碳），其中乔木林和疏林地上${figures.carbon_above}、地下${figures.carbon_below}，竹林、经济林和特殊灌木林${figures.carbon_by_area}；按前后两期调查，年均碳汇量${figures.carbon_sink}（吨碳）。枯死木、枯落物和土壤没有样地，不在其中；储量不是可交易的碳汇。`,
    paragraph`水库：年调节水量${figures.water}，年固土${figures.soil}。按参数集所注价格年，调节水量价值${figures.water_value}、净化水质价值${figures.purification_value}、固土价值${figures.soil_value}、保肥价值${figures.nutrient_value}；这些是替代成本法的估值，不是收入，系数在本地生态站数据替换以前只作参考。`,
    paragraph`按生态产品总值口径，水源涵养量为${figures.gep_water}，自成一账，不与上述各数相加。`,
  ),
]
