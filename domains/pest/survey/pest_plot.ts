import { CYPRESS_MOTH } from '#datasets/banks/cypress-moth.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk } from '../keepers.ts'

export const hosts = { cypress: '柏木', pine: '松类', bamboo: '竹类', broadleaf: '阔叶树', fruit: '经济林' } as const
const { plots } = CYPRESS_MOTH

/** A fixed plot (固定标准地) that stands for so much of the stand around it. */
export const pestPlot = register('pest_plot', {
  title: '监测标准地',
  basis: ['森林病虫害防治条例10', '蜀柏毒蛾监测办法'],
  fields: {
    number: f.text({ title: '标准地号', required: true, max: 40, unique: true }),
    host: f.choice(hosts, { title: '寄主', required: true }),
    stands_for: f.decimal({
      title: '代表面积',
      unit: '亩',
      scale: 2,
      min: '1',
      max: '100000',
      required: true,
      help: `蜀柏毒蛾每${plots.one_to_mu.densest}至${plots.one_to_mu.sparsest}亩设一块`,
    }),
    plot_mu: f.decimal({ title: '标准地面积', unit: '亩', scale: 2, min: '0.1', max: '100', required: true, help: `蜀柏毒蛾${plots.area_mu}亩` }),
    trees: f.integer({ title: '样株', unit: '株', min: 1, max: 500, required: true, help: `蜀柏毒蛾${plots.trees}株` }),
    location: f.point({ title: '位置', required: true }),
    sub_compartment: f.text({ title: '小班号', max: 60 }),
    set_on: f.date({ title: '设置日期', required: true }),
    ended_on: f.date({ title: '停用日期', later: true }),
  },
  states: { active: '监测中', ended: '已停用' },
  start: 'active',
  transitions: { end: { title: '停用', from: 'active', to: 'ended', by: [...countyDesk], needs: ['ended_on'], reason: true, aside: true } },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['active'] } },
  event: 'set_on',
  label: ['number', 'host'],
  columns: ['number', 'host', 'stands_for', 'plot_mu', 'trees', 'set_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'host', minZoom: 8 },
  checks: [
    notAhead('set_on', { code: 'pest_plot_ahead', message: '设置日期不能晚于今天', fields: ['set_on'] }),
    notAhead('ended_on', { code: 'pest_plot_ahead', message: '停用日期不能晚于今天', fields: ['ended_on'] }),
    inOrder('set_on', 'ended_on', { code: 'pest_plot_order', message: '停用日期不能早于设置', fields: ['ended_on'] }),
  ],
})
export interface PestPlotTable extends Table<typeof pestPlot> {}
