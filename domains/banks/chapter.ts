import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph, sentence } from '#kit/chapter/sentence.ts'
import { outputFigures } from './output/figures.ts'
import { removalFigures } from './removal/figures.ts'
import { standFigures } from './stand/figures.ts'
import { yieldFigures } from './yields/figures.ts'

/** Chapter 6: what stands in the four banks, with what must be known to read it. */
export const chapters: readonly Chapter[] = [
  chapter(
    '6',
    '森林“四库”',
    paragraph`年末在册森林小班${standFigures.stands}，小班面积${standFigures.stand_area}，活立木蓄积${standFigures.stand_volume}。以下各数由小班逐块计算，方法、参数集和价格年见附录与四库页面。`,
    paragraph`碳库：森林碳储量${yieldFigures.carbon}（吨碳），其中乔木林和疏林的地上生物量碳${yieldFigures.carbon_above}、地下生物量碳${yieldFigures.carbon_below}，竹林、经济林和特殊灌木林碳${yieldFigures.carbon_by_area}；按前后两期调查，年均碳汇量${yieldFigures.carbon_sink}（吨碳）。枯死木、枯落物和土壤没有样地，不在其中；储量不是可交易的碳汇。`,
    sentence`按本系统的采伐许可、火情和使用林地台账，采伐减少的碳${removalFigures.removed_by_harvest}、火灾减少的碳${removalFigures.removed_by_fire}、占用林地减少的碳${removalFigures.removed_by_occupation}（吨碳），数据不全的不计。`,
    paragraph`水库：年调节水量${yieldFigures.water}，年固土${yieldFigures.soil}。按参数集所注价格年，调节水量价值${yieldFigures.water_value}、净化水质价值${yieldFigures.purification_value}、固土价值${yieldFigures.soil_value}、保肥价值${yieldFigures.nutrient_value}；这些是替代成本法的估值，不是收入，系数在本地生态站数据替换以前只作参考。`,
    paragraph`按生态产品总值口径，水源涵养量为${yieldFigures.gep_water}，自成一账，不与上述各数相加。`,
    paragraph`钱库：林业产品销售收入${outputFigures.output_income}，公益林补偿到户${outputFigures.compensation_paid}；储备林贷款当年到位${outputFigures.loans_drawn}，须偿还，不是收入。伐后验收木材采伐量${outputFigures.timber}（蓄积）。`,
    sentence`木材估值${outputFigures.timber_value}，竹材、苗木等产品估值${outputFigures.money_value}；估值是产量乘当年各月价格的平均，不是收入，不与实际金额相加。没有本系统台账的产品依据导入的年度产品产量表。`,
    paragraph`粮库：林地上森林食物产量${outputFigures.food_tonnes}，森林食物估值${outputFigures.food_value}。园地同类产品产量${outputFigures.food_orchard_tonnes}，园地不是林地，另列，不与林地产量相加。`,
  ),
]
