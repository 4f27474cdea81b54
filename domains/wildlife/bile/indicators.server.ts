import { sql } from 'kysely'
import { sum, type Indicator } from '#kit/indicator/define.server.ts'
import { bileDelivery } from './bile_delivery.ts'
import { bilePermit } from './bile_permit.ts'
import { bileFigures } from './figures.ts'

const basis = ['野生动物保护法28'] as const

const approved = sum(bileFigures.bear_bile.id, {
  title: bileFigures.bear_bile.title,
  unit: '吨',
  of: bilePermit,
  clock: 'decided_on',
  where: (p) => p.and([p('state', 'in', ['granted', 'settled']), p('form', '<>', 'powder')]),
  value: (p) => sql`round(${p.ref('granted_kg')} / 1000, 6)`,
  description: '统计期内批准使用的鲜胆汁和胆汁浓缩物之和，按批准日期，按批准的形态计重；熊胆粉不是胆汁，不计在内；批准不等于已交付',
  basis,
  said: {
    yes: ['[审批|批准|审批使用|批准使用|审批利用|核准使用][熊胆汁|熊胆|黑熊胆汁]{n}', '〔黑熊|野生动物〕审批使用熊胆汁{n}'],
    no: ['采集熊胆汁{n}', '销售熊胆汁{n}', '交付熊胆汁{n}', '查获熊胆汁{n}', '审批使用熊胆粉{n}', '申请使用熊胆汁{n}'],
  },
})

const delivered = sum('wildlife.bile_delivered', {
  title: '交付熊胆汁',
  unit: '吨',
  of: bileDelivery,
  clock: 'sent_on',
  where: (d) => d('state', '<>', 'void'),
  value: (d) => sql`round(${d.ref('weight')} / 1000, 6)`,
  description: '统计期内发出的熊胆汁（各种形态按交付重量），按发出日期；全部退回的不计',
  basis,
})

export const bileIndicators: readonly Indicator[] = [approved, delivered]
