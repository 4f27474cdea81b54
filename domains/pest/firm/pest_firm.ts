import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk, townshipHands } from '../keepers.ts'

export const firmKinds = {
  mill: '木材加工',
  dealer: '木材经营',
  packing: '木质包装、电缆盘使用单位',
  site: '建设工地',
  power_site: '电力、通信施工工地',
  market: '板材市场、仓储',
  nursery: '苗圃、苗木经营',
  other: '其他',
} as const

/** A firm or site that handles pine, seedlings or their packing: the file to which inspections, consignments and cases belong. */
export const pestFirm = register('pest_firm', {
  title: '涉松单位',
  basis: ['植物检疫条例3', '植物检疫条例7', '森林法35'],
  fields: {
    name: f.text({ title: '单位名称', required: true, max: 100 }),
    kind: f.choice(firmKinds, { title: '类别', required: true }),
    credit_code: f.text({ title: '统一社会信用代码', max: 30, unique: true }),
    address: f.text({ title: '地址', required: true, max: 200 }),
    location: f.point({ title: '位置' }),
    contact: f.text({
      title: '联系人',
      max: 40,
      sensitive: { mask: 'name', roles: ['county.forestry_officer', 'city.forestry_officer'], purpose: '植物检疫检查的联系' },
    }),
    phone: f.text({
      title: '联系电话',
      max: 30,
      sensitive: { mask: 'phone', roles: ['county.forestry_officer', 'city.forestry_officer'], purpose: '植物检疫检查的联系' },
    }),
    goods: f.choices(
      { log: '松原木', sawn: '松板方材', packing: '松木包装', drum: '电缆盘', seedling: '苗木', other: '其他' },
      { title: '涉及的货物', required: true },
    ),
    origin: f.text({ title: '主要来源', max: 200, help: '省、市、县' }),
    has_treatment: f.boolean({ title: '有除害处理设施' }),
    note: f.text({ title: '说明', max: 500 }),
    closed_on: f.date({ title: '停业（完工）日期', later: true }),
  },
  states: { active: '在册', closed: '已停业（完工）' },
  start: 'active',
  transitions: {
    shut: { title: '登记停业（完工）', from: 'active', to: 'closed', by: [...townshipHands], needs: ['closed_on'], aside: true },
    reopen: { title: '恢复', from: 'closed', to: 'active', by: [...countyDesk], reason: true, aside: true },
  },
  access: { create: ['township.officer', ...bothDesks], read: 'any_post', update: { by: ['township.officer', ...bothDesks], in: ['active'] } },
  label: ['name'],
  columns: ['name', 'kind', 'goods', 'address', 'origin', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'kind', minZoom: 8 },
  checks: [notAhead('closed_on', { code: 'pest_firm_ahead', message: '停业（完工）日期不能晚于今天', fields: ['closed_on'] })],
})
export interface PestFirmTable extends Table<typeof pestFirm> {}
