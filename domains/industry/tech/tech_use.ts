import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { allHands, bothDesks } from '../keepers.ts'

/** A result put to use at a place: how much of it, and with what effect. Counted once another has looked at the proof. */
export const techUse = register('tech_use', {
  title: '成果转化推广',
  basis: ['促进科技成果转化法', '森林法11'],
  fields: {
    result: f.reference({ title: '科技成果', register: 'tech_result', required: true }),
    base: f.reference({ title: '所在基地', register: 'industry_base' }),
    project: f.reference({ title: '所属项目', register: 'industry_project' }),
    place: f.text({ title: '推广地点', required: true, max: 200 }),
    location: f.point({ title: '位置' }),
    used_on: f.date({ title: '投入使用日期', required: true }),
    area_mu: f.decimal({ title: '推广面积', unit: '亩', scale: 2, min: '0' }),
    contract_yuan: f.decimal({ title: '转化合同金额', unit: '元', scale: 2, min: '0', help: '无偿推广的不填' }),
    effect: f.text({ title: '效果', required: true, max: 1000, help: '与没有采用时相比：产量、成活、成本、用工等' }),
    proof: f.evidence({ title: '证明（合同、现场照片、测产表）', later: true }),
    looked_on: f.date({ title: '核实日期', later: true }),
  },
  states: { draft: '草稿', reported: '已上报', confirmed: '已核实', refused: '未核实' },
  start: 'draft',
  transitions: {
    report: { title: '上报', from: 'draft', to: 'reported', by: [...allHands], evidence: ['proof'] },
    confirm: { title: '核实', from: 'reported', to: 'confirmed', by: [...bothDesks], needs: ['looked_on'], unlike: 'report' },
    return: { title: '退回补正', from: 'reported', to: 'draft', by: [...bothDesks], reason: true, aside: true },
    refuse: { title: '未核实', from: ['reported', 'confirmed'], to: 'refused', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...allHands], read: 'any_post', update: { by: [...allHands], in: ['draft'] } },
  label: ['result', 'place'],
  event: 'used_on',
  columns: ['result', 'place', 'used_on', 'area_mu', 'looked_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 8 },
  checks: [
    notAhead('used_on', { code: 'industry_day_ahead', message: '投入使用日期不能晚于今天', fields: ['used_on'] }),
    notAhead('looked_on', { code: 'industry_day_ahead', message: '核实日期不能晚于今天', fields: ['looked_on'] }),
  ],
  indexes: [['result', 'state']],
})
export interface TechUseTable extends Table<typeof techUse> {}
