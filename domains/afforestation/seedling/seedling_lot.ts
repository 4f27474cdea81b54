import { all, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { countyDesk, groundHands } from '../keepers.ts'
import { gradedWell, licensed, sampledEnough } from './checks.ts'

/** Seed or seedlings as they came: from where, under which papers. Nothing is planted of a lot that was not cleared. */
export const seedlingLot = register('seedling_lot', {
  title: '种苗批次',
  basis: ['种子法31', '种子法36', '种子法40', '植物检疫条例7', '植物检疫条例10', '植物检疫条例11'],
  fields: {
    number: f.text({ title: '批次号', required: true, max: 60, unique: true }),
    species: f.text({ title: '树种', required: true, max: 40 }),
    stock: f.choice({ bare: '裸根苗', container: '容器苗', cutting: '插穗', seed: '种子' }, { title: '种苗类型', required: true }),
    quantity: f.integer({ title: '数量', unit: '株', required: true, min: 1, max: 100_000_000, help: '种子按粒数折算' }),
    origin: f.text({ title: '产地', required: true, max: 100, help: '种源或苗圃所在地' }),
    supplier: f.text({ title: '生产经营者', required: true, max: 100 }),
    licence_number: f.text({ title: '生产经营许可证号', max: 60 }),
    licence_exemption: f.text({ title: '不需许可证的理由', max: 200, help: '只生产非主要林木种子、农民自繁剩余等（种子法37）' }),
    quarantine_certificate: f.text({ title: '植物检疫证书号', required: true, max: 60, help: '种子、苗木调运前必须检疫（植物检疫条例7）' }),
    quarantined_on: f.date({ title: '检疫签发日期', required: true }),
    label_number: f.text({ title: '标签编号', required: true, max: 60 }),
    quality_certificate: f.text({ title: '质量检验合格证号', max: 60 }),
    improved_number: f.text({ title: '林木良种编号', max: 60 }),
    received_on: f.date({ title: '到货日期', required: true }),
    papers: f.evidence({ title: '证书和标签', later: true }),
    sampled: f.integer({ title: '抽检数量', unit: '株', later: true, min: 1 }),
    below_grade: f.integer({ title: '其中等外苗', unit: '株', later: true, min: 0 }),
    inspected_on: f.date({ title: '抽检日期', later: true }),
  },
  states: { received: '已到货', inspected: '已抽检', cleared: '查验合格', rejected: '不合格' },
  start: 'received',
  transitions: {
    inspect: {
      title: '抽检',
      from: 'received',
      to: 'inspected',
      by: [...groundHands],
      needs: ['sampled', 'below_grade', 'inspected_on'],
      evidence: ['papers'],
      check: all(sampledEnough, notAhead('inspected_on', { code: 'lot_inspected_ahead', message: '抽检日期不能晚于今天', fields: ['inspected_on'] })),
    },
    clear: { title: '查验合格', from: 'inspected', to: 'cleared', by: [...countyDesk], unlike: 'inspect', check: gradedWell },
    reject: { title: '不合格', from: ['received', 'inspected'], to: 'rejected', by: [...countyDesk], reason: true, aside: true },
  },
  access: { create: [...groundHands], read: 'any_post', update: { by: [...groundHands], in: ['received'] } },
  label: ['number', 'species'],
  columns: ['number', 'species', 'stock', 'quantity', 'origin', 'quarantine_certificate', 'received_on', 'division', 'state'],
  checks: [
    licensed,
    ({ after }) =>
      typeof after['quarantined_on'] === 'string' && typeof after['received_on'] === 'string' && after['quarantined_on'] > after['received_on']
        ? {
            code: 'lot_moved_before_quarantine',
            message: '检疫证书签发晚于到货：种苗在调运前就应检疫（植物检疫条例7）',
            fields: ['quarantined_on', 'received_on'],
          }
        : null,
  ],
})
export interface SeedlingLotTable extends Table<typeof seedlingLot> {}
