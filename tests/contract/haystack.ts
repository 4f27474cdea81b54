import { referencesDdl, tableDdl } from '#kit/derive/ddl.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { gate, refuse } from '#kit/room/gate.server.ts'
import type { LoadedRoom } from '#kit/room/load.server.ts'

/** A made-up ledger of hay: a line may name another line. */
const haystack = register('haystack', {
  title: '草垛',
  basis: ['草原法1'],
  fields: {
    number: f.text({ title: '编号', required: true, max: 20, unique: true }),
    kind: f.choice({ dry: '干草', green: '青草' }, { title: '草类', required: true }),
    area: f.decimal({ title: '面积', unit: '亩', scale: 2, min: '0' }),
    mown_on: f.date({ title: '刈割日期' }),
    covered: f.boolean({ title: '有无遮盖' }),
    beside: f.reference({ title: '相邻草垛', register: 'haystack' }),
    keeper: f.text({
      title: '保管人',
      max: 20,
      sensitive: { mask: 'name', roles: ['county.forestry_officer'], purpose: '联系' },
    }),
    photos: f.evidence({ title: '照片' }),
  },
  states: { kept: '在册' },
  start: 'kept',
  transitions: {},
  access: { create: ['county.forestry_officer'], read: 'any_post', update: { by: ['county.forestry_officer'] } },
  label: ['number'],
})
const noThirteen = gate(
  haystack,
  ['create'],
  '不用十三号',
  async ({ after }) => {
    if (after['number'] === '13') refuse({ code: 'value_not_allowed', message: '编号不用 13', fields: ['number'] })
  },
  { apart: true },
)
export const barns: LoadedRoom = {
  room: { name: 'barns', title: '草垛', help: '', chapter: '9.8', registers: [haystack] },
  server: { gates: [noThirteen] },
  migrations: [
    { room: 'barns', number: 1, name: 'create', sql: tableDdl(haystack) },
    { room: 'barns', number: 3, name: 'references', sql: referencesDdl(haystack) },
  ],
}
