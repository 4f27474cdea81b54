import { PROCURATORIAL_REPLY } from '#datasets/forest_chief/procuratorial.ts'
import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { chiefOffices, departments } from '../keepers.ts'

const addressees = [...chiefOffices, ...departments] as const

/** A suggestion of the procuratorate: the authority acts and replies within two months, within fifteen days when harm is spreading. */
export const procuratorialSuggestion = register('procuratorial_suggestion', {
  title: '检察建议',
  basis: ['检察公益诉讼解释（法释〔2020〕20号修正）21'],
  fields: {
    number: f.text({ title: '文号', required: true, max: 60 }),
    procuratorate: f.text({ title: '检察机关', required: true, max: 100 }),
    addressee: f.text({ title: '被建议单位', required: true, max: 100 }),
    content: f.text({ title: '建议内容', required: true, long: true }),
    received_on: f.date({ title: '收到日期', required: true }),
    spreading: f.boolean({ title: '损害继续扩大等紧急情形' }),
    reply_due: f.date({ title: '回复期限', system: true }),
    lead: f.reference({ title: '相关线索', register: 'lead_transfer' }),
    issue: f.reference({ title: '相关问题', register: 'issue' }),
    measures: f.text({ title: '整改措施', later: true, long: true }),
    replied_on: f.date({ title: '书面回复日期', later: true }),
    reply: f.evidence({ title: '回复函', later: true }),
    opinion: f.text({ title: '检察机关意见', later: true, long: true }),
  },
  states: { received: '已收到', replied: '已回复', closed: '已办结', litigated: '已提起诉讼' },
  start: 'received',
  transitions: {
    reply: {
      title: '书面回复',
      from: 'received',
      to: 'replied',
      by: addressees,
      needs: ['measures', 'replied_on'],
      takes: ['reply'],
      within: untilField('reply_due', `${PROCURATORIAL_REPLY.document}${PROCURATORIAL_REPLY.article}`),
    },
    close: { title: '采纳回复', from: 'replied', to: 'closed', by: ['procurator'], takes: ['opinion'], unlike: 'reply' },
    litigate: { title: '提起诉讼', from: ['received', 'replied'], to: 'litigated', by: ['procurator'], takes: ['opinion'], reason: true, aside: true },
  },
  access: { create: [...addressees, 'procurator'], read: [...addressees, 'procurator'], update: { by: [...addressees, 'procurator'], in: ['received'] } },
  label: ['number', 'content'],
  event: 'received_on',
  columns: ['number', 'procuratorate', 'addressee', 'received_on', 'reply_due', 'replied_on', 'state'],
})
export interface ProcuratorialSuggestionTable extends Table<typeof procuratorialSuggestion> {}
