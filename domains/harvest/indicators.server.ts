import { sql } from 'kysely'
import { ratio, sum, type Indicator } from '../../kit/indicator/define.server.ts'
import { decidingLevels } from '../division/division.ts'
import { figures } from './figure-ids.ts'
import { harvestPermit } from './harvest_permit.ts'
import { harvestQuotaEntry } from './harvest_quota_entry.ts'

/** 万立方米 from 立方米. */
const TEN_THOUSAND = 10_000

export const approvedVolume = sum(figures.approved_volume.id, {
  title: figures.approved_volume.title, unit: '万立方米', of: harvestPermit, clock: 'issued_on',
  where: (p) => p.and([p('counts_to_quota', '=', true), p('state', 'not in', ['voided', 'expired'])]),
  value: (p) => sql`${p.ref('quota_volume')} / ${sql.lit(TEN_THOUSAND)}`,
  description: '按发证日期，统计期内核发的采伐许可证中纳入限额的采伐蓄积；竹林、非林地林木和经批准占用林地上的林木不占限额，不计；作废和过期未采的不计',
  basis: ['森林法56', '森林法59'],
  wording: { head: ['批准采伐', '审批采伐', '批准采伐蓄积', '审批采伐蓄积', '批准林木采伐', '审批林木采伐'], not: ['竹', '限额外', '超采'] },
})

export const permitVolume = sum(figures.permit_volume.id, {
  title: figures.permit_volume.title, unit: '万立方米', of: harvestPermit, clock: 'issued_on',
  where: (p) => p('state', 'not in', ['voided', 'expired']),
  value: (p) => sql`${p.ref('volume')} / ${sql.lit(TEN_THOUSAND)}`,
  description: '按发证日期，统计期内核发的全部采伐许可证的采伐蓄积，含不占限额的竹林、非林地林木和经批准占用林地上的林木；作废和过期未采的不计',
  basis: ['森林法56'],
  wording: { head: ['许可采伐蓄积', '许可蓄积', '采伐许可蓄积', '许可证蓄积'], not: ['纳入限额', '超采'] },
})

export const quota = sum(figures.quota.id, {
  title: figures.quota.title, unit: '万立方米', levels: decidingLevels, of: harvestQuotaEntry, clock: 'belongs_to_year',
  where: (e) => e('kind', 'in', ['allocate', 'supplement']),
  value: (e) => sql`${e.ref('amount')} / ${sql.lit(TEN_THOUSAND)}`,
  description: '所属年度的采伐限额，各编限单位各分项下达和追加之和；结转的不计',
  basis: ['森林法54'],
  wording: { head: ['限额', '采伐限额', '年采伐限额', '年度采伐限额'], not: ['定额', '林地'] },
})

export const quotaUsed = ratio(figures.quota_used.id, {
  title: figures.quota_used.title, unit: '%', decimals: 2, of: approvedVolume, per: quota,
  description: '统计期内批准采伐的纳入限额蓄积占本年度采伐限额的比例',
  basis: ['森林法59'],
  wording: { head: ['占限额', '占采伐限额', '占年采伐限额', '限额使用率'], any: ['限额'] },
})

export const indicators: readonly Indicator[] = [approvedVolume, permitVolume, quota, quotaUsed]
