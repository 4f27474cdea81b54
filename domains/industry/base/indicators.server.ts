import { sql } from 'kysely'
import { type Indicator, sum } from '#kit/indicator/define.server.ts'
import { baseFigures } from './figures.ts'
import { baseWork } from './base_work.ts'

export const baseIndicators: readonly Indicator[] = [
  sum(baseFigures.bases.id, {
    title: baseFigures.bases.title,
    unit: '万亩',
    of: baseWork,
    clock: 'accepted_on',
    where: (w) => w('state', '=', 'accepted'),
    value: (w) => sql`${w.ref('accepted_mu')} / ${sql.lit(10_000)}`,
    description: '统计期内验收合格的基地新建、提质面积，按验收日期和验收面积；园地上的也在其中，不是造林面积；与林下种植、木本中药材面积可能在同一地面，不相加',
    basis: ['市级林业产业发展工作要点'],
    unrecorded: '没有验收过新建、提质的基地',
    said: { yes: ['[新建或提质|新建或者提质|新建提质|新建和提质][现代林业|林业|]产业基地{n}'], no: ['林下种植基地{n}', '新建储备林基地{n}'] },
  }),
]
