import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { chiefOffices, departments } from '../keepers.ts'

export const organisations = {
  forestry: '林业主管部门',
  chief_office: '林长制办公室',
  procuratorate: '检察机关',
  police: '公安机关',
  other: '其他部门',
} as const
const both = [...chiefOffices, ...departments, 'procurator', 'police'] as const

/** A lead handed from one organisation to another within 林长+检察长+警长. */
export const leadTransfer = register('lead_transfer', {
  title: '线索移送',
  basis: ['行政执法机关移送涉嫌犯罪案件的规定3、8', '“林长+检察长+警长”协作机制'],
  fields: {
    number: f.text({ title: '移送书编号', max: 60 }),
    from_org: f.choice(organisations, { title: '移送单位', required: true }),
    to_org: f.choice(organisations, { title: '接收单位', required: true }),
    kind: f.choice(
      { criminal: '刑事', administrative_litigation: '行政公益诉讼', civil: '民事公益诉讼', supervision: '法律监督' },
      { title: '类别', required: true },
    ),
    subject: f.text({ title: '线索内容', required: true, long: true }),
    issue: f.reference({ title: '来自问题', register: 'issue' }),
    sent_on: f.date({ title: '移送日期', required: true }),
    accepted_on: f.date({ title: '受理日期', later: true }),
    outcome: f.text({ title: '处理结果', later: true, long: true }),
    concluded_on: f.date({ title: '办结日期', later: true }),
    files: f.evidence({ title: '材料' }),
  },
  states: { sent: '已移送', accepted: '已受理', declined: '不予受理', concluded: '已办结' },
  start: 'sent',
  transitions: {
    accept: { title: '受理', from: 'sent', to: 'accepted', by: both, needs: ['accepted_on'], unlike: 'send_again' },
    decline: { title: '不予受理', from: 'sent', to: 'declined', by: both, reason: true, aside: true },
    send_again: { title: '补充后再移送', from: 'declined', to: 'sent', by: both, takes: ['files'] },
    conclude: { title: '办结', from: 'accepted', to: 'concluded', by: both, needs: ['outcome', 'concluded_on'] },
  },
  access: { create: both, read: both, update: { by: both, in: ['sent'] } },
  label: ['kind', 'subject'],
  event: 'sent_on',
  columns: ['number', 'kind', 'from_org', 'to_org', 'sent_on', 'accepted_on', 'division', 'state'],
  checks: [({ after }) => (after['from_org'] === after['to_org'] ? { code: 'lead_to_itself', message: '不能移送给本单位', fields: ['to_org'] } : null)],
})
export interface LeadTransferTable extends Table<typeof leadTransfer> {}
