import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { landDesks } from '../keepers.ts'
import { consented, daysPlausible, termPlausible, voteCounted } from './checks.ts'
import { holdings, receivers, treesAtEnd, ways } from './kinds.ts'

const by = [...landDesks]
const desks = ['county.forestry_officer', 'city.forestry_officer'] as const
const named = { mask: 'name', roles: [...landDesks], purpose: '办理林地流转和核对租金' } as const

/** Forest land that passes for a term from those who hold it to who builds on it: who agreed, until when, for what rent. */
export const forestTransfer = register('forest_transfer', {
  title: '林地流转',
  basis: ['森林法17、18、19', '农村土地承包法36、38、40、41、52', '法释〔2022〕16号'],
  fields: {
    number: f.text({ title: '合同编号', required: true, max: 40, unique: true }),
    project: f.reference({ title: '储备林项目', register: 'reserve_project' }),
    grantor: f.text({ title: '流转方', required: true, max: 120, sensitive: named, help: '多户的写“某某等若干户”，逐户另登' }),
    receiver: f.text({ title: '受让方', required: true, max: 120 }),
    receiver_kind: f.choice(receivers, { title: '受让方类别', required: true }),
    holding: f.choice(holdings, { title: '原经营方式', required: true, help: '未承包到户的须三分之二以上同意并公示（森林法18）' }),
    way: f.choice(ways, { title: '流转方式', required: true }),
    boundary: f.polygon({ title: '流转范围', required: true }),
    area_mu: f.decimal({ title: '流转面积', unit: '亩', scale: 2, min: '0.01', required: true }),
    certificate: f.text({ title: '不动产权证或林权证号', max: 200 }),
    term_from: f.date({ title: '流转起', required: true }),
    term_to: f.date({ title: '流转止', required: true }),
    contract_until: f.date({ title: '承包期止', required: true, help: '承包到户的填各户中最早的；集体统一经营的填所有权人同意的期限' }),
    rent_per_mu: f.decimal({ title: '租金', unit: '元', scale: 2, min: '0', required: true, help: '每亩每年' }),
    step_up: f.decimal({ title: '租金递增', unit: '%', scale: 2, min: '0', max: '100', help: '每隔若干年递增的百分比' }),
    step_years: f.integer({ title: '递增间隔', unit: '年', min: 1, max: 70 }),
    first_payment_on: f.date({ title: '首次付租日期', required: true, help: '以后每年同日' }),
    trees_at_end: f.choice(treesAtEnd, { title: '期满林木处置', required: true }),
    members: f.integer({ title: '应到成员或代表', unit: '人', min: 1, max: 100_000 }),
    agreed: f.integer({ title: '同意人数', unit: '人', min: 0, max: 100_000 }),
    voted_on: f.date({ title: '表决日期' }),
    notice_from: f.date({ title: '公示起' }),
    notice_to: f.date({ title: '公示止' }),
    vote_paper: f.evidence({ title: '表决记录和公示照片' }),
    issuer_agreed: f.boolean({ title: '发包方同意', help: '转让承包经营权的须经发包方同意' }),
    township_approval: f.text({ title: '乡镇批准文号', max: 100, help: '四荒流转给本集体以外的须经批准' }),
    signed_on: f.date({ title: '签订日期', later: true }),
    contract: f.evidence({ title: '流转合同', later: true }),
    filing_number: f.text({ title: '备案号', later: true, max: 100 }),
    registration_number: f.text({ title: '登记证号', later: true, max: 100 }),
    mortgaged: f.boolean({ title: '已抵押', later: true }),
    ended_on: f.date({ title: '终止日期', later: true }),
  },
  states: { draft: '拟流转', checked: '已核查', signed: '已签订', ended: '已终止', dropped: '未签订' },
  start: 'draft',
  transitions: {
    check: {
      title: '核查',
      from: 'draft',
      to: 'checked',
      by: [...desks],
      check: (input) => consented(input) ?? voteCounted(input),
      basis: ['森林法18', '农村土地承包法38'],
    },
    sign: { title: '登记合同', from: 'checked', to: 'signed', by, needs: ['signed_on'], evidence: ['contract'], takes: ['filing_number'], basis: ['森林法19'] },
    register_right: {
      title: '备案、登记和抵押',
      from: 'signed',
      by: [...desks],
      takes: ['filing_number', 'registration_number', 'mortgaged'],
      aside: true,
      basis: ['农村土地承包法41'],
    },
    end: { title: '提前终止', from: 'signed', to: 'ended', by: [...desks], needs: ['ended_on'], reason: true, aside: true },
    expire: { title: '到期终止', from: 'signed', to: 'ended', by: ['system'], lapses: untilField('term_to') },
    reopen: { title: '退回修改', from: 'checked', to: 'draft', by, reason: true, aside: true },
    drop: { title: '未签订', from: ['draft', 'checked'], to: 'dropped', by, reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['draft'] } },
  label: ['number', 'receiver'],
  event: 'term_from',
  columns: ['number', 'receiver', 'holding', 'area_mu', 'term_from', 'term_to', 'rent_per_mu', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 9 },
  checks: [daysPlausible, termPlausible],
})
export interface ForestTransferTable extends Table<typeof forestTransfer> {}
