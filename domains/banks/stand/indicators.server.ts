import { type ExpressionBuilder, type Expression, sql, type SqlBool } from 'kysely'
import { type Asked, type Indicator, stock } from '#kit/indicator/define.server.ts'
import { butNot, spoken } from '../spoken.ts'
import { grownTo } from '../yields/sums.server.ts'
import { standFigures } from './figures.ts'
import { subCompartment, type SubCompartmentTable } from './sub_compartment.ts'

type Row = ExpressionBuilder<{ r: SubCompartmentTable }, 'r'>
const standing = (r: Row): Expression<SqlBool> => r('state', '<>', 'void')
/** The days between which a stand stands. */
export const life = { of: subCompartment, from: 'valid_from', to: 'valid_to', surveyed: true } as const

/** Volume of the last survey, brought forward to the end of the period by what the stand grew a year between its two surveys. */
export const grown = ({ to }: Pick<Asked, 'to'>) => grownTo(sql`${to}::date`)
export const growth = sql`coalesce(r.growth_per_ha * (g.year - r.grown_from), 0)`

export const forward =
  '调查以后的各年年末，按该小班前后两期的年均生长量推算（只有一期、换了树种或蓄积减少的按调查时的数）；采伐、火灾、占用随当年更新扣减；没有年度更新的年份没有数'

/** Their number: whether a year was surveyed is the same for all that rests on them. */
export const stands = stock(standFigures.stands.id, {
  title: standFigures.stands.title,
  unit: '个',
  ...life,
  where: standing,
  description: '统计期末有效的小班数',
  basis: ['森林法27'],
  said: spoken('[在册|]森林小班', '在册小班'),
})

export const standIndicators: readonly Indicator[] = [
  stands,
  stock(standFigures.stand_area.id, {
    title: standFigures.stand_area.title,
    unit: '公顷',
    decimals: 2,
    ...life,
    where: standing,
    value: 'area_ha',
    description: '统计期末有效小班的成果面积',
    basis: ['森林法27'],
    said: spoken('小班面积', '森林小班面积'),
  }),
  stock(standFigures.stand_volume.id, {
    title: standFigures.stand_volume.title,
    unit: '万立方米',
    decimals: 2,
    ...life,
    where: standing,
    beside: (asked) => sql`cross join ${grown(asked)}`,
    value: () => sql`(r.volume + r.area_ha * ${growth}) * 0.0001`,
    description: `统计期末有效小班的活立木蓄积；没有实测的不计，不当作零。${forward}`,
    basis: ['森林法27'],
    said: butNot(spoken('活立木[总|]蓄积[量|]', '小班蓄积'), '标准地活立木蓄积{n}', '活立木蓄积增长{n}'),
  }),
]
