import { sql } from 'kysely'
import { ratio, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division/division.ts'
import { approvedVolume } from '../permit/indicators.server.ts'
import { quotaFigures } from './figures.ts'
import { harvestQuotaEntry } from './harvest_quota_entry.ts'

/** 万立方米 from 立方米. */
const TEN_THOUSAND = 10_000
/** Quotas are granted for five years (森林法54); after them there is none until the next are issued. */
const unrecorded = '没有下达的采伐限额'

export const quota = sum(quotaFigures.quota.id, {
  title: quotaFigures.quota.title,
  unit: '万立方米',
  unrecorded,
  levels: decidingLevels,
  of: harvestQuotaEntry,
  clock: 'belongs_to_year',
  where: (e) => e('kind', 'in', ['allocate', 'supplement']),
  value: (e) => sql`${e.ref('amount')} / ${sql.lit(TEN_THOUSAND)}`,
  description: '所属年度的采伐限额，各编限单位各分项下达和追加之和；结转的不计',
  basis: ['森林法54'],
  said: {
    yes: [
      '[年|年度|森林|]采伐限额{n}',
      '〔采伐〕[采伐|]占[年|年度|][采伐|]限额{n}',
      '〔采伐〕[年|年度|]限额{n}',
      '占[年|年度|]采伐限额{n}',
      '下达[年|年度|森林|]采伐限额{n}',
    ],
    no: ['用水限额{n}', '林地定额{n}', '公务接待费限额{n}', '剩余采伐限额{n}'],
  },
})

export const quotaUsed = ratio(quotaFigures.quota_used.id, {
  title: quotaFigures.quota_used.title,
  unit: '%',
  decimals: 2,
  unrecorded,
  of: approvedVolume,
  per: quota,
  description: '统计期内批准采伐的纳入限额蓄积占本年度采伐限额的比例',
  basis: ['森林法59'],
  said: {
    yes: ['[采伐|]限额使用率{n}', '占[年|年度|森林|]采伐限额{n}', '〔采伐〕[采伐|]占[年|年度|]限额{n}'],
    no: ['公务接待费占限额{n}', '占用水限额{n}', '占林地定额{n}'],
  },
})

export const quotaIndicators: readonly Indicator[] = [quota, quotaUsed]
