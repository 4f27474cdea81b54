import { count, sum } from '#kit/indicator/define.server.ts'
import { ledger, ledgerFields } from '#kit/ledger/ledger.ts'
import { referencesDdl, tableDdl } from '#kit/derive/ddl.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { gate } from '#kit/room/gate.server.ts'
import type { LoadedRoom } from '#kit/room/load.server.ts'
import { workingDays } from '#kit/register/transition.ts'

/** A made-up business, small enough to see each part of the grammar at work: grain is granted to barns and drawn by requests. */
const barn = register('barn', {
  title: '粮仓',
  basis: [],
  fields: { name: f.text({ title: '名称', required: true }), lends_to: f.reference({ title: '调往', register: 'barn', later: true }) },
  states: { open: '启用' },
  start: 'open',
  transitions: {
    share_out: { title: '批量登记申请', from: 'open', by: ['county.forestry_officer', 'city.forestry_officer'], aside: true },
    lend: { title: '调出', from: 'open', by: ['county.forestry_officer', 'city.forestry_officer'], needs: ['lends_to'], aside: true },
    borrow: { title: '调入', from: 'open', by: ['system'], aside: true },
    take_up: { title: '批量受理', from: 'open', by: ['county.forestry_officer', 'city.forestry_officer'], aside: true },
  },
  access: { create: ['city.forestry_officer'], read: 'any_post' },
  label: ['name'],
})
const barnEntry = register('barn_entry', {
  title: '粮仓账目',
  basis: [],
  fields: ledgerFields({ account: 'barn', subject: 'grain_request', unit: '吨', scale: 2 }),
  states: { posted: '已入账' },
  start: 'posted',
  transitions: {},
  access: { create: ['city.forestry_officer', 'system'], read: 'any_post' },
  label: ['kind', 'amount'],
})
const grainRequest = register('grain_request', {
  title: '用粮申请',
  basis: [],
  fields: {
    barn: f.reference({ title: '粮仓', register: 'barn', required: true }),
    amount: f.decimal({ title: '数量', unit: '吨', scale: 2, required: true, min: '0' }),
    seen_with: f.links({ title: '一并考虑', register: 'grain_request' }),
    more_days: f.integer({ title: '延长', unit: '天', later: true, min: 0 }),
    wanted_on: f.date({ title: '需用日期' }),
    called_at: f.instant({ title: '来电时间' }),
  },
  states: { sent: '已提交', accepted: '已受理', decided: '已同意', withdrawn: '已撤回' },
  start: 'sent',
  transitions: {
    accept: { title: '受理', from: 'sent', to: 'accepted', by: ['county.forestry_officer', 'system'] },
    deem_accepted: { title: '视为受理', from: 'sent', to: 'accepted', by: ['system'], lapses: workingDays(5, '行政许可法32') },
    extend: { title: '延长', from: 'accepted', by: ['county.forestry_officer'], needs: ['more_days'], aside: true },
    decide: {
      title: '同意',
      from: 'accepted',
      to: 'decided',
      by: ['county.forestry_officer'],
      within: workingDays(20, '行政许可法42', { since: 'accepted_at', plus: ['more_days'] }),
    },
    withdraw: { title: '撤回', from: 'accepted', to: 'withdrawn', by: ['county.forestry_officer'], aside: true },
  },
  access: { create: ['county.forestry_officer', 'system'], read: 'any_post', update: { by: ['county.forestry_officer'] } },
  label: ['amount'],
  event: 'called_at',
})
/** More than one statement carries, and few enough for a ledger that sums its lines at each. */
const [SHARED_OUT, TAKEN_UP] = [2500, 150]
interface GrainRequestTable extends Table<typeof grainRequest> {}

const line = (kind: string, after: GrainRequestTable) => ({ division: after.division, account: after.barn, kind, amount: after.amount, subject: after.id })
const registers = [barn, barnEntry, grainRequest]

const asked = count('granary.asked_before', {
  title: '上年申请',
  unit: '件',
  of: grainRequest,
  clock: 'belongs_to_year',
  years_back: 1,
  description: '上年的申请',
})
const wanted = sum('granary.wanted', {
  title: '需用',
  unit: '吨',
  of: grainRequest,
  clock: 'created_at',
  value: 'amount',
  where: (r, { from }) => r('wanted_on', '>=', from),
  description: '期内需用',
})

export const granary: LoadedRoom = {
  room: { name: 'granary', title: '粮仓', help: '', chapter: '0', registers },
  server: {
    ledgers: [ledger({ name: 'barn', title: '粮食', account: barn, entry: barnEntry })],
    gates: [
      gate(barn, ['share_out'], '批量登记', async ({ after, books }) => {
        books.createAll(
          grainRequest,
          Array.from({ length: SHARED_OUT }, () => ({ division: after.division, barn: after.id, amount: '0.01' })),
        )
      }),
      gate(barn, ['take_up'], '批量受理', async ({ tx, after, books }) => {
        const sent = await tx.selectFrom('grain_request').where('barn', '=', after.id).where('state', '=', 'sent').select('id').limit(TAKEN_UP).execute()
        books.stepAll(
          grainRequest,
          sent.map(({ id }) => String(id)),
          'accept',
        )
      }),
      gate(barn, ['lend'], '调入方同时记载', async ({ after, books }) => {
        books.step(barn, after.lends_to!, 'borrow')
      }),
      gate(grainRequest, ['accept', 'deem_accepted'], '预占', async ({ after, books }) => {
        books.create(barnEntry, line('reserve', after))
      }),
      gate(grainRequest, ['decide'], '核销', async ({ after, books }) => {
        books.create(barnEntry, line('consume', after))
      }),
      gate(grainRequest, ['withdraw'], '释放', async ({ after, books }) => {
        books.create(barnEntry, line('release', after))
      }),
    ],
    indicators: [asked, wanted],
  },
  migrations: [
    { room: 'granary', number: 1, name: 'create', sql: registers.map(tableDdl).join('\n') },
    { room: 'granary', number: 3, name: 'references', sql: registers.map(referencesDdl).join('\n') },
  ],
}
