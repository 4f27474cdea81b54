import { sql } from 'kysely'
import type { BaseKind } from '#datasets/industry/base.ts'
import { type Builder, count, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { baseSeason } from './base_season.ts'
import { seasonFigures } from './figures.ts'

type Season = Builder<typeof baseSeason>

const basis = ['林草产业统计调查制度', '国务院办公厅关于加快林下经济发展的意见（国办发〔2012〕42号）'] as const
const of = { of: baseSeason, clock: 'belongs_to_year', basis, unrecorded: '没有登记过基地的生产季' } as const
const live = (s: Season) => [s('state', '<>', 'void'), s('replanted', '=', false)]
const inTenThousandMu = (s: Season) => sql`${s.ref('area_mu')} / ${sql.lit(10_000)}`
const counted = '所属年度有生产季的基地在产面积，复种的不再计，绝收的也在其中'

const onForest = (s: Season, kind: BaseKind) => s.and([...live(s), s('kind', '=', kind), s('land_basis', '=', 'forest')])

export const seasonIndicators: readonly Indicator[] = [
  sum(seasonFigures.understory.id, {
    ...of,
    title: seasonFigures.understory.title,
    unit: '万亩',
    where: (s) => onForest(s, 'understory_planting'),
    value: inTenThousandMu,
    description: `林地上林下种植的面积：${counted}；林下养殖、采集不在其中`,
    said: { yes: ['[因地制宜发展|发展|]羊肚菌、黄精等林下种植{n}', '[发展|]林下种植[面积|]{n}'], no: ['林下养殖{n}', '林下经济产值{n}', '林粮面积{n}'] },
  }),
  sum(seasonFigures.understory_public.id, {
    ...of,
    title: seasonFigures.understory_public.title,
    unit: '万亩',
    where: (s) => s.and([onForest(s, 'understory_planting'), s('in_public_forest', '=', true)]),
    value: inTenThousandMu,
    description: `公益林内经论证不影响生态功能的林下种植面积：${counted}`,
  }),
  sum(seasonFigures.woody_herbs.id, {
    ...of,
    title: seasonFigures.woody_herbs.title,
    unit: '万亩',
    where: (s) => onForest(s, 'woody_herbs'),
    value: inTenThousandMu,
    description: `林地上木本中药材的面积：${counted}；园地上的另列`,
    said: { yes: ['[培育|发展|种植|]木本[中药材|药材]{n}'], no: ['林下中药材{n}', '木本油料{n}'] },
  }),
  sum(seasonFigures.flower_greenhouse.id, {
    ...of,
    title: seasonFigures.flower_greenhouse.title,
    unit: '万平方米',
    where: (s) => s.and([...live(s), s('kind', '=', 'flower_greenhouse')]),
    value: (s) => sql`${s.ref('floor_m2')} / ${sql.lit(10_000)}`,
    description: `花卉大棚的地面面积，不折算为亩：${counted}`,
    said: { yes: ['[培育|建设|发展|]花卉[产业大棚|大棚]{n}'], no: ['花卉种植{n}', '蔬菜大棚{n}'] },
  }),
  sum(seasonFigures.orchard.id, {
    ...of,
    title: seasonFigures.orchard.title,
    unit: '万亩',
    where: (s) => s.and([...live(s), s('land_basis', '=', 'orchard')]),
    value: inTenThousandMu,
    description: `种在园地（三调0201—0204）上的基地面积，园地不是林地，不与林地上的相加：${counted}`,
  }),
  count(seasonFigures.seasons.id, {
    ...of,
    title: seasonFigures.seasons.title,
    unit: '个',
    where: (s) => s('state', '<>', 'void'),
    description: '所属年度登记的基地生产季，一季计一个',
  }),
  sum(seasonFigures.income.id, {
    ...of,
    clock: 'harvested_on',
    title: seasonFigures.income.title,
    unit: '万元',
    where: (s) => s('state', '=', 'harvested'),
    value: (s) => sql`coalesce(${s.ref('income')}, 0) / ${sql.lit(10_000)}`,
    description: '统计期内采收的各季的实际销售收入，按采收日期，林地和园地合计；没有填收入的不计，不是产值',
    said: { yes: ['[林业|]产业基地销售收入{n}'], no: ['林业总产值{n}'] },
  }),
  sum(seasonFigures.jobs.id, {
    ...of,
    clock: 'harvested_on',
    title: seasonFigures.jobs.title,
    unit: '人次',
    where: (s) => s('state', '=', 'harvested'),
    value: (s) => sql`coalesce(${s.ref('jobs')}, 0)`,
    description: '统计期内采收的各季用工人数之和，按采收日期；同一人在几季、几个基地做工的各计一次',
  }),
]
