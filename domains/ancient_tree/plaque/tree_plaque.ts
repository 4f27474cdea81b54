import { inOrder, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { townshipHands } from '../keepers.ts'

/** One plaque that hangs or hung at a tree. Its code says the tree's number alone. */
export const treePlaque = register('tree_plaque', {
  title: '古树名木保护牌',
  basis: ['古树名木保护条例11'],
  fields: {
    tree: f.reference({ title: '树木', register: 'ancient_tree', required: true }),
    nth: f.integer({ title: '第几块', system: true, min: 1 }),
    wording: f.text({ title: '牌面内容', max: 300, help: '中文名、拉丁名、编号、科、树龄、等级、设立机关；不写个人信息' }),
    fastening: f.choice({ rope: '松绳', spring: '弹簧', stand: '立牌' }, { title: '固定方式', required: true, help: '不得钉挂' }),
    hung_on: f.date({ title: '挂牌日期', required: true }),
    photo: f.evidence({ title: '挂牌照片' }),
    down_on: f.date({ title: '停用日期', later: true, help: '自当日起不再有牌' }),
  },
  states: { hung: '在用', lost: '遗失、损毁', replaced: '已更换', taken_down: '已撤下' },
  start: 'hung',
  transitions: {
    lose: { title: '登记遗失、损毁', from: 'hung', to: 'lost', by: [...townshipHands, 'system'], needs: ['down_on'], aside: true },
    replace: { title: '更换', from: 'hung', to: 'replaced', by: [...townshipHands], needs: ['down_on'], reason: true, aside: true },
    take_down: { title: '撤下', from: 'hung', to: 'taken_down', by: ['system'], needs: ['down_on'], aside: true },
  },
  access: { create: [...townshipHands], read: 'any_post' },
  event: 'hung_on',
  label: ['tree', 'hung_on'],
  columns: ['tree', 'nth', 'fastening', 'hung_on', 'down_on', 'division', 'state'],
  imported: 'also',
  checks: [
    inOrder('hung_on', 'down_on', { code: 'tree_days_reversed', message: '停用日期不能早于挂牌日期', fields: ['down_on'] }),
    notAhead('hung_on', { code: 'tree_day_ahead', message: '挂牌日期不能晚于今天', fields: ['hung_on'] }),
    notAhead('down_on', { code: 'tree_day_ahead', message: '停用日期不能晚于今天', fields: ['down_on'] }),
  ],
  indexes: [['hung_on', 'state']],
})
export interface TreePlaqueTable extends Table<typeof treePlaque> {}
