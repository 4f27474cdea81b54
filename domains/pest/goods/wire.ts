import { z } from 'zod'
import { answer, decimal, type Door, id, named, ofYear, shape, text, whole } from '#kit/wire/door.ts'

const cubic = decimal.meta({ description: '立方米' })
const book = shape({
  id,
  goods: text,
  state: text,
  opening: cubic,
  by_kind: z.record(text, cubic).meta({ description: '各类进出，不带正负号' }),
  closing: cubic,
  let_through: cubic.meta({ description: '当年复检放行、除害处理完成的数量' }),
  unbooked: cubic.meta({ description: '其中没有凭复检记录入账的' }),
})
const firmGoods = named('PestFirmGoods', { firm: text, year: whole, kinds: z.array(shape({ kind: text, title: text, sign: whole })), books: z.array(book) })
/** The books of a firm in a year, each with what stood in it, came and went, and what was let through and never entered. */
export type FirmGoodsAnswer = z.infer<typeof firmGoods>

export const goodsWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/pest/firms/{id}/goods',
    id: 'pest.goods',
    tag: '有害生物防治',
    summary: '一个涉松单位一年的货物账：期初、各类进出、期末，复检放行而没有入账的',
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }, ofYear],
    problems: [404, 422],
    answers: answer(200, '货物账', firmGoods),
  },
]
