import { sql } from 'kysely'
import { sum, type Indicator } from '#kit/indicator/define.server.ts'
import { permitFigures } from './figures.ts'
import { harvestPermit } from './harvest_permit.ts'

/** 万立方米 from 立方米. */
const TEN_THOUSAND = 10_000

export const approvedVolume = sum(permitFigures.approved_volume.id, {
  title: permitFigures.approved_volume.title,
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

export const permitVolume = sum(permitFigures.permit_volume.id, {
  title: permitFigures.permit_volume.title,
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

export const permitIndicators: readonly Indicator[] = [approvedVolume, permitVolume]
