import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { later } from '#kit/register/validity.ts'
import type {} from '#domains/people/roles.ts'

const offices = ['city.chief_office', 'county.chief_office', 'city.forestry_officer', 'county.forestry_officer'] as const

export const series = {
  forest_chief: '林长制',
  planning: '规划',
  wetland: '湿地',
  forest_resource: '森林资源',
  forest_fire: '森林防火',
  pest: '有害生物防治',
  wildlife: '野生动物',
  safety: '安全生产',
  greening: '国土绿化',
  other: '其他',
} as const

/** Rules, plans and other documents of the forestry work, from draft to repeal. `in_force_to` is the first day no longer in force. */
export const policyDocument = register('policy_document', {
  title: '制度文件',
  basis: ['党政机关公文处理工作条例', 'GB/T 9704-2012', '关于全面推行林长制的意见'],
  fields: {
    title: f.text({ title: '标题', required: true, max: 200 }),
    series: f.choice(series, { title: '领域', required: true }),
    kind: f.choice(
      { rule: '制度', plan: '规划方案', opinion: '意见', notice: '通知', order: '命令', report: '报告', other: '其他' },
      { title: '文种', required: true },
    ),
    issuer: f.text({ title: '印发单位', required: true, max: 100 }),
    number: f.text({ title: '发文字号', later: true, max: 60, pattern: '^[^〔〕]+〔\\d{4}〕[0-9]+号$', help: '形如 资林长办〔2022〕1号，年份用六角括号' }),
    issued_on: f.date({ title: '印发日期', later: true }),
    in_force_from: f.date({ title: '施行日期', later: true }),
    in_force_to: f.date({ title: '失效日期（当日起失效）', later: true }),
    replaced_by: f.reference({ title: '替代文件', register: 'policy_document', later: true }),
    summary: f.text({ title: '要点', long: true }),
    attachments: f.evidence({ title: '正文和附件' }),
  },
  states: { draft: '起草', issued: '已印发', in_force: '施行中', repealed: '已失效' },
  start: 'draft',
  transitions: {
    issue: { title: '印发', from: 'draft', to: 'issued', by: offices, needs: ['number', 'issued_on'], takes: ['attachments'] },
    bring_into_force: { title: '施行', from: 'issued', to: 'in_force', by: offices, needs: ['in_force_from'] },
    repeal: { title: '废止', from: 'in_force', to: 'repealed', by: offices, needs: ['in_force_to'], takes: ['replaced_by'], reason: true, aside: true },
  },
  access: { create: offices, read: 'everyone_signed_in', update: { by: offices, in: ['draft'] } },
  label: ['title'],
  columns: ['title', 'series', 'kind', 'number', 'issued_on', 'in_force_from', 'state'],
  checks: [
    later('in_force_from', 'in_force_to', 'document_validity', '失效日期应晚于施行日期'),
    ({ after }) =>
      after['in_force_from'] && after['issued_on'] && String(after['in_force_from']) < String(after['issued_on'])
        ? { code: 'document_in_force', message: '施行日期不能早于印发日期', fields: ['in_force_from'] }
        : null,
  ],
})
export interface PolicyDocumentTable extends Table<typeof policyDocument> {}
