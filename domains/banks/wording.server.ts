import type { Said } from '#kit/claims/index.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { figures } from './figures.ts'

/** The number behind one of these; `no` are sentences near to them. */
const spoken = (...words: string[]): Said => ({ yes: words.map((word) => `${word}{n}[吨碳|蓄积|]`) })
const butNot = (said: Said, ...no: string[]): Said => ({ ...said, no })

/** The words by which texts speak of the figures of chapter 6: they are read beside its sentences, so they stand together here. */
const sentences: Readonly<Record<string, Said>> = {
  [figures.stands.id]: spoken('[在册|]森林小班', '在册小班'),
  [figures.stand_area.id]: spoken('小班面积', '森林小班面积'),
  [figures.stand_volume.id]: butNot(spoken('活立木[总|]蓄积[量|]', '小班蓄积'), '标准地活立木蓄积{n}', '活立木蓄积增长{n}'),
  [figures.carbon.id]: spoken('[碳库：|]森林碳储量'),
  [figures.carbon_above.id]: spoken('[乔木林和疏林的|]地上生物量碳'),
  [figures.carbon_below.id]: spoken('[乔木林和疏林的|]地下生物量碳'),
  [figures.carbon_by_area.id]: spoken('竹林、经济林和特殊灌木林碳'),
  [figures.carbon_sink.id]: spoken('年均碳汇量'),
  [figures.removed_by_harvest.id]: spoken('采伐减少的碳', '采伐减少碳'),
  [figures.removed_by_fire.id]: spoken('火灾减少的碳', '火灾减少碳'),
  [figures.removed_by_occupation.id]: spoken('占用林地减少的碳', '占用林地减少碳'),
  [figures.water.id]: spoken('[水库：|][年|]调节水量'),
  [figures.soil.id]: spoken('年固土量', '年固土', '固土量'),
  [figures.water_value.id]: spoken('调节水量价值'),
  [figures.purification_value.id]: spoken('净化水质价值'),
  [figures.soil_value.id]: spoken('固土价值'),
  [figures.nutrient_value.id]: spoken('保肥价值'),
  [figures.gep_water.id]: { yes: ['〔生态产品总值|GEP〕水源涵养量{n}'], no: ['水源涵养量{n}'] },
  [figures.output_income.id]: spoken('[钱库：|]林业产品销售收入'),
  [figures.compensation_paid.id]: spoken('公益林补偿到户'),
  [figures.finance_drawn.id]: spoken('储备林融资到位'),
  [figures.timber.id]: butNot(spoken('[伐后验收|]木材采伐量', '实际采伐[木材|蓄积|]'), '批准采伐{n}', '木材加工量{n}'),
  [figures.timber_value.id]: spoken('木材估值'),
  [figures.money_value.id]: spoken('竹材、苗木等产品估值'),
  [figures.food_tonnes.id]: butNot(spoken('[粮库：|][林地上|]森林食物产量'), '园地森林食物产量{n}', '森林食物估值{n}'),
  [figures.food_value.id]: spoken('森林食物估值'),
  [figures.food_orchard_tonnes.id]: spoken('园地同类产品产量', '园地产量'),
}

/** The indicator with its words. */
export const worded = (i: Indicator): Indicator => (sentences[i.id] === undefined ? i : Object.freeze({ ...i, said: sentences[i.id] }))
