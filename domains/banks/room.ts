import { defineRoom } from '#kit/room/room.ts'
import { bankOutput } from './bank_output.ts'
import { bankParameters } from './bank_parameters.ts'
import { chapters } from './chapter.ts'
import { productPrice } from './product_price.ts'
import { subCompartment } from './sub_compartment.ts'

/** The four banks of the forest: what stands is worth in water, money, food and carbon (chapter 6). */
export const room = defineRoom({ name: 'banks', title: '四库', chapter: '6', chapters, registers: [subCompartment, bankParameters, bankOutput, productPrice] })
