import type { AnyRegister } from '#kit/register/define.ts'
import { inWords } from '#kit/register/label.ts'
import { metaTitles } from './cells.ts'
import { valueAt } from './order.ts'

const signs: Readonly<Record<string, string>> = { gte: '不小于', lte: '不大于', gt: '大于', lt: '小于' }
const clocks: Readonly<Record<string, string>> = { late: '逾期', in_time: '在期限内', waiting: '没有在走的期限', done: '没有要办的' }
const many = (value: string, word: (one: string) => string): string => value.split(',').map(word).join('、')

/** What a list is narrowed to, in the words of its register; places and records are named by `name`. */
export function filterInWords(r: AnyRegister, query: URLSearchParams, name: (code: string) => string): string[] {
  return [...query].flatMap(([key, value]): string[] => {
    if (value === '' || ['limit', 'cursor', 'count', 'sort', 'division'].includes(key)) return []
    if (key === 'q') return [`文字含“${value}”`]
    if (key === 'year') return [`所属年度为${value}`]
    if (key === 'mine') return ['等我或我的单位办理的，和我登记的']
    if (key === 'bbox') return ['在地图所选的范围里']
    if (key === 'clock') return [`期限：${many(value, (one) => valueAt(clocks, one) ?? one)}`]
    if (key === 'state') return [`状态为${many(value, (one) => valueAt(r.states, one) ?? one)}`]
    const [field = '', sign] = key.split('.')
    const known = valueAt(r.fields, field)
    const words = (one: string): string =>
      known && ['choice', 'code', 'boolean'].includes(known.kind) ? inWords(known, known.kind === 'boolean' ? one === 'true' : one) : name(one)
    return [`${known?.title ?? valueAt(metaTitles, field) ?? field}${sign ? (valueAt(signs, sign) ?? sign) : '为'}${many(value, words)}`]
  })
}
