import { AUTHORITIES } from '#datasets/forest_resource/authority.ts'
import { FUND_SOURCES, OWNERSHIP_SIDES } from '#datasets/public_forest/compensation.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { cityOffice } from '../keepers.ts'

/** What a year pays for an 亩, by authority, ownership and the fund it comes from; the year is the record's own. */
export const compensationProgram = register('compensation_program', {
  title: '公益林补偿项目',
  basis: ['森林法7', '森林法29', '林业草原生态保护恢复资金管理办法'],
  fields: {
    name: f.text({ title: '名称', required: true, max: 100 }),
    authority: f.choice(AUTHORITIES, { title: '事权等级', required: true }),
    ownership: f.choice(OWNERSHIP_SIDES, { title: '权属', required: true }),
    fund_source: f.choice(FUND_SOURCES, { title: '资金来源', required: true }),
    rate: f.decimal({ title: '每亩补偿标准', unit: '元', scale: 2, required: true, min: '0.01', max: '10000' }),
    document_number: f.text({ title: '依据文件', required: true, max: 200 }),
    confidence: f.choice({ document: '见原文', secondary: '见转述', unchecked: '待核' }, { title: '标准的出处', required: true }),
  },
  states: { draft: '拟定', in_force: '执行中', ended: '已终止' },
  start: ['draft', 'in_force'],
  transitions: {
    enact: { title: '执行', from: 'draft', to: 'in_force', by: [...cityOffice] },
    end: { title: '终止', from: ['draft', 'in_force'], to: 'ended', by: [...cityOffice], reason: true, aside: true },
  },
  access: { create: [...cityOffice], read: 'everyone_signed_in', update: { by: [...cityOffice], in: ['draft'] } },
  label: ['name'],
  columns: ['name', 'belongs_to_year', 'authority', 'ownership', 'fund_source', 'rate', 'confidence', 'state'],
})
export interface CompensationProgramTable extends Table<typeof compensationProgram> {}
