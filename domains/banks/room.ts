import { defineRoom } from '#kit/room/room.ts'
import { bankOutput } from './output/bank_output.ts'
import { bankParameters } from './parameters/bank_parameters.ts'
import { chapters } from './chapter.ts'
import { productPrice } from './output/product_price.ts'
import { subCompartment } from './stand/sub_compartment.ts'

/** The four banks of the forest: what stands is worth in water, money, food and carbon (chapter 6). */
export const room = defineRoom({ name: 'banks', title: '四库', chapter: '6', chapters, registers: [subCompartment, bankParameters, bankOutput, productPrice] })
