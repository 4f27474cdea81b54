import { sql } from 'kysely'
import { ratio, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division.ts'
import { figures } from './figures.ts'
import { harvestPermit } from './permit/harvest_permit.ts'
import { harvestQuotaEntry } from './quota/harvest_quota_entry.ts'

/** 万立方米 from 立方米. */
const TEN_THOUSAND = 10_000
/** Quotas are granted for five years (森林法54); after them there is none until the next are issued. */
const unrecorded = '没有下达的采伐限额'

export const approvedVolume = sum(figures.approved_volume.id, {
  title: figures.approved_volume.title,
  unit: '万立方米',
  of: harvestPermit,
  clock: 'issued_on',
  where: (p) => p.and([p('counts_to_quota', '=', true), p('state', 'not in', ['voided', 'expired'])]),
  value: (p) => sql`${p.ref('quota_volume')} / ${sql.lit(TEN_THOUSAND)}`,
  description: '按发证日期，统计期内核发的采伐许可证中纳入限额的采伐蓄积；竹林、非林地林木和经批准占用林地上的林木不占限额，不计；作废和过期未采的不计',
  basis: ['森林法56', '森林法59'],
  said: {
    yes: [
      '[核发许可证|核发采伐许可证|][批准|审批|审核审批][采伐|林木采伐|采伐林木|采伐蓄积|林木采伐蓄积|采伐限额]{n}[纳入限额部分|]',
      '[批准|审批][采伐|林木采伐]{n}',
    ],
    no: ['国有林场批准采伐{n}', '批准采伐竹材{n}', '限额外批准采伐{n}', '批准超采{n}', '批准采伐松木{n}', '实际采伐{n}'],
  },
})

export const permitVolume = sum(figures.permit_volume.id, {
  title: figures.permit_volume.title,
  unit: '万立方米',
  of: harvestPermit,
  clock: 'issued_on',
  where: (p) => p('state', 'not in', ['voided', 'expired']),
  value: (p) => sql`${p.ref('volume')} / ${sql.lit(TEN_THOUSAND)}`,
  description: '按发证日期，统计期内核发的全部采伐许可证的采伐蓄积，含不占限额的竹林、非林地林木和经批准占用林地上的林木；作废和过期未采的不计',
  basis: ['森林法56'],
  said: {
    yes: ['[核发|]许可采伐蓄积{n}', '[采伐|]许可证[采伐|]蓄积{n}', '采伐许可蓄积{n}', '许可蓄积{n}'],
    no: ['纳入限额的许可蓄积{n}', '超采蓄积{n}'],
  },
})

export const quota = sum(figures.quota.id, {
  title: figures.quota.title,
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

export const quotaUsed = ratio(figures.quota_used.id, {
  title: figures.quota_used.title,
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

export const indicators: readonly Indicator[] = [approvedVolume, permitVolume, quota, quotaUsed]
