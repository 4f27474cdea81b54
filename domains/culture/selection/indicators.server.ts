import { sql } from 'kysely'
import { awardApplication } from '#domains/affairs/award/award_application.ts'
import { awardScheme } from '#domains/affairs/award/award_scheme.ts'
import type { AwardKind } from '#domains/affairs/award/kinds.ts'
import { policyDocument } from '#domains/affairs/policy_document/policy_document.ts'
import type { Said } from '#kit/claims/index.ts'
import { type Asked, type Builder, count, type Indicator } from '#kit/indicator/define.server.ts'
import { selectionFigures } from './figures.ts'
import { beautyKinds, modelKinds, selectedKinds } from './kinds.ts'

const basis = ['评选办法', '评比达标表彰活动管理办法'] as const

/** A name that was taken away later still belongs to the year in which it was given, but to no later look at that year’s end. */
const named = (kinds: readonly AwardKind[]) => (row: Builder<typeof awardApplication>, asked: Asked) =>
  row.and([
    row('kind', 'in', kinds),
    row('state', 'in', ['awarded', 'revoked']),
    sql<boolean>`(${row.ref('revoked_on')} is null or ${row.ref('revoked_on')} >= ${asked.to}::date)`,
    sql<boolean>`exists (select from award_scheme s where s.id = ${row.ref('scheme')} and s.level = 'city')`,
  ])

const awards = (figure: { readonly id: string; readonly title: string }, kinds: readonly AwardKind[], what: string, said: Said): Indicator =>
  count(figure.id, {
    title: figure.title,
    unit: '个',
    unrecorded: '没有市级评选命名',
    of: awardApplication,
    clock: 'awarded_on',
    where: named(kinds),
    looks_up: [awardScheme],
    description: `统计期内按市级评选规则命名的${what}，按命名日期，一个对象计一个；国家、省和县级的不计，当年命名当年撤销的不计`,
    basis,
    said,
  })

const rules = count(selectionFigures.rules.id, {
  title: selectionFigures.rules.title,
  unit: '个',
  unrecorded: '没有登记过评选办法',
  of: policyDocument,
  clock: 'issued_on',
  where: () =>
    sql<boolean>`exists (select from award_scheme s where s.document = r.id and s.level = 'city' and s.state in ('in_force', 'ended')
      and s.kind in (${sql.join(selectedKinds.map((kind) => sql.lit(kind)))}))`,
  looks_up: [awardScheme],
  description: '统计期内印发的、市级评选据以施行的办法，按印发日期，一件文件计一个；一件文件定了几种评选的只计一个',
  basis,
  said: {
    yes: ['制定[森林乡村评选办法等|森林乡村|][评选|][规则|办法]{n}', '制定评选规则{n}', '印发评选办法{n}'],
    no: ['修订评选规则{n}', '制定林长制制度{n}', '印发通知{n}'],
  },
})

export const selectionIndicators: readonly Indicator[] = [
  rules,
  awards(selectionFigures.forest_villages, ['forest_village'], '森林乡村', {
    yes: ['评定[市级|]森林乡村{n}', '命名市级森林乡村{n}', '市级森林乡村{n}'],
    no: ['国家森林乡村{n}', '省级森林乡村{n}', '申报森林乡村{n}', '县级森林乡村{n}'],
  }),
  awards(selectionFigures.model_units, modelKinds, '绿化模范单位和绿化模范小区', {
    yes: ['[评定|]市级绿化模范单位和小区{n}', '[评定|]市级绿化模范单位、小区{n}', '评定绿化模范单位和小区{n}'],
    no: ['全国绿化模范单位{n}', '省级绿化模范单位和小区{n}', '绿化模范单位{n}'],
  }),
  awards(selectionFigures.four_beauties, beautyKinds, '最美公园、最美街道、最美小区和最美庭院', {
    yes: ['评选[“最美公园”等|最美公园等|]“四美”{n}', '[评选|评定]四美{n}', '评选“最美公园”等{n}'],
    no: ['评选最美河湖{n}', '评选最美护林员{n}'],
  }),
]
