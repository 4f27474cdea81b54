import { EDITION_2023, type Edition } from '#datasets/afforestation/acceptance.ts'
import { FELLING, type TendingWork } from '#datasets/afforestation/kinds.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Check, Objection } from '#kit/register/transition.ts'

/** The edition of the standard of a day. */
export const editionOn = (day: string): Edition => (day >= EDITION_2023.from ? 'gb2023' : 'gb2016')

/** Trees on so many 亩 at a spacing in metres: the plot is rounded half up, never the density first. */
export const treesOf = (area_mu: string, spacing: string, row: string): number =>
  new Decimal(area_mu).times(2000).dividedBy(3).dividedBy(new Decimal(spacing).times(row)).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber()

/** Whether works of tending fell trees, so that a permit is needed (森林法56). */
export const fells = (works: readonly string[]): boolean => works.some((w) => FELLING.includes(w as TendingWork))

const approvedAhead: Objection = { code: 'design_approved_ahead', message: '批准日期不能晚于今天', fields: ['approved_on'] }
export const approvedInTime: Check = ({ after, at }) => (String(after['approved_on']) > beijingDate(at) ? approvedAhead : null)

/** What each part must say, once the part is known (it comes from the project). What is regenerated was forest land before, and is no afforestation space. */
export const saidByPart: Check = ({ after }) => {
  const missing = (names: readonly string[]): string[] => names.filter((n) => after[n] === null || after[n] === undefined || after[n] === '')
  const asked: Readonly<Record<string, readonly string[]>> = {
    planting: [...(after['way'] === 'regeneration' ? [] : ['plot']), 'way', 'species', 'spacing', 'row_spacing'],
    enclosure: ['closing_years'],
    restoration: ['species', 'spacing', 'row_spacing'],
  }
  const gone = missing(asked[String(after['part'])] ?? [])
  if (gone.length > 0) return { code: 'design_incomplete', message: '本类作业设计还缺必填的内容', fields: gone }
  return after['part'] === 'tending' && ((after['tending_works'] ?? []) as unknown[]).length === 0
    ? { code: 'design_incomplete', message: '抚育设计应选抚育措施', fields: ['tending_works'] }
    : null
}
