import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks } from '../keepers.ts'

export const resultKinds = { variety: '品种', technique: '技术', standard: '标准', product: '产品装备' } as const

/** A result of research that may be put to use, as the library of results has it. */
export const techResult = register('tech_result', {
  title: '科技成果',
  basis: ['促进科技成果转化法', '森林法11'],
  fields: {
    title: f.text({ title: '成果名称', required: true, max: 200 }),
    kind: f.choice(resultKinds, { title: '成果类型', required: true }),
    holder: f.text({ title: '成果持有单位', required: true, max: 200 }),
    library_number: f.text({ title: '成果库编号', max: 60, help: '国家或省林草科技推广成果库的编号' }),
    certificate: f.text({ title: '审定（鉴定、登记）证书号', max: 100 }),
    summary: f.text({ title: '主要内容', required: true, max: 1000 }),
    papers: f.evidence({ title: '证明材料' }),
  },
  states: { listed: '在库', ended: '已停用' },
  start: 'listed',
  transitions: {
    end: { undo: 'return', title: '停用', from: 'listed', to: 'ended', by: [...bothDesks], reason: true, aside: true },
    return: { title: '恢复', from: 'ended', to: 'listed', by: [...bothDesks], aside: true },
  },
  access: { create: [...bothDesks], read: 'everyone_signed_in', update: { by: [...bothDesks] } },
  label: ['title'],
  columns: ['title', 'kind', 'holder', 'library_number', 'division', 'state'],
})
export interface TechResultTable extends Table<typeof techResult> {}
