import { sql } from 'kysely'
import { type Builder, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { pestTreatment } from './pest_treatment.ts'
import { treatmentFigures } from './figures.ts'

const basis = ['森林病虫害防治条例15'] as const
const done = (t: Builder<typeof pestTreatment>) => t('state', 'in', ['done', 'checked'])
const tenThousands = (t: Builder<typeof pestTreatment>) => sql`${t.ref('distinct_mu')} / 10000`
const common = { of: pestTreatment, clock: 'treated_on', basis } as const
const once = '同一地面一年内作业几遍只计一次，按作业日期'

const control = sum(treatmentFigures.control.id, {
  ...common,
  title: treatmentFigures.control.title,
  unit: '万亩',
  place: 1,
  where: (t) => t.and([done(t), t('harmless', '=', true)]),
  value: tenThousands,
  description: `统计期内以无公害方式防治的面积，${once}；各遍相加的是作业面积，另计`,
  said: {
    yes: [
      '[实施|开展|完成|][蜀柏毒蛾|蜀柏毒蛾等|蜀柏毒蛾等林业有害生物|林业有害生物|有害生物]无公害防治[面积|]{n}',
      '[实施|]无公害防治[林业有害生物|有害生物|蜀柏毒蛾]{n}',
    ],
    no: ['蜀柏毒蛾发生{n}', '蜀柏毒蛾飞机防治{n}', '无公害茶园{n}', '蜀柏毒蛾防治作业{n}', '计划无公害防治{n}'],
  },
})

const aerial = sum(treatmentFigures.aerial.id, {
  ...common,
  title: treatmentFigures.aerial.title,
  unit: '万亩',
  where: (t) => t.and([done(t), t('harmless', '=', true), t('method', '=', 'aircraft')]),
  value: tenThousands,
  description: `无公害防治面积中以飞机作业的，${once}`,
  said: {
    yes: ['[实施|开展|][蜀柏毒蛾|林业有害生物|有害生物|]飞机防治[面积|]{n}', '[蜀柏毒蛾|]飞防[面积|]{n}'],
    no: ['飞机播种{n}', '飞机防治架次{n}', '地面防治{n}', '飞机灭火{n}'],
  },
})

export const treated = sum(treatmentFigures.treated.id, {
  ...common,
  title: treatmentFigures.treated.title,
  unit: '万亩',
  where: done,
  value: tenThousands,
  description: `统计期内防治的面积，不分方式，${once}`,
})

const working = sum(treatmentFigures.working.id, {
  ...common,
  title: treatmentFigures.working.title,
  unit: '万亩次',
  where: done,
  value: (t) => sql`${t.ref('area_mu')} / 10000`,
  description: '统计期内各遍作业面积之和，按作业日期；不是防治面积',
})

export const harmlessArea = control
export const treatmentIndicators: readonly Indicator[] = [control, aerial, treated, working]
