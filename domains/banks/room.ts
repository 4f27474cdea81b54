import { defineRoom } from '#kit/room/room.ts'
import { bankOutput } from './output/bank_output.ts'
import { bankParameters } from './parameters/bank_parameters.ts'
import { chapters } from './chapter.ts'
import { productPrice } from './output/product_price.ts'
import { standChange } from './change/stand_change.ts'
import { subCompartment } from './stand/sub_compartment.ts'
import { yieldFigures } from './yields/figures.ts'
import { outputFigures } from './output/figures.ts'

/** The four banks of the forest: what stands is worth in water, money, food and carbon (chapter 6). */
export const room = defineRoom({
  name: 'banks',
  title: '四库',
  help: '由森林小班逐块测算水库、钱库、粮库、碳库。县级林业部门导入小班和年度产出，测算参数经采用后生效；每个数都写明方法、参数、价格年份和误差，可以打开到小班。',
  leading: [yieldFigures.carbon, yieldFigures.water, outputFigures.output_income, outputFigures.food_tonnes],
  chapter: '6',
  chapters,
  registers: [subCompartment, standChange, bankParameters, bankOutput, productPrice],
})
