import { pestTitles } from '#datasets/pest/pests.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk, townshipHands } from '../keepers.ts'
import { aircraftNamed, efficacyPossible, flightTold } from './checks.ts'

export const methods = { ground: '地面喷雾', smoke: '烟剂', biological: '生物防治', manual: '人工物理', aircraft: '飞机防治' } as const

/**
 * One block treated in one pass. Ground that was treated before in the year adds to the working area and not to the area treated: `distinct_mu` is what this pass
 * reached first. Blocks of one pass never overlap; a block by aircraft lies in its flight area, and so do its lines.
 */
export const pestTreatment = register('pest_treatment', {
  title: '防治作业地块',
  basis: ['森林病虫害防治条例15', '森林病虫害防治条例17', '农药管理条例34', '农药管理条例36'],
  fields: {
    name: f.text({ title: '地块名称', required: true, max: 100 }),
    pest: f.choice(pestTitles, { title: '防治对象', required: true }),
    pass: f.integer({ title: '第几遍', required: true, min: 1, max: 9 }),
    method: f.choice(methods, { title: '防治方式', required: true }),
    harmless: f.boolean({ title: '无公害防治', required: true, help: '生物、仿生、植物源药剂和人工物理措施' }),
    planned_on: f.date({ title: '计划作业日期', required: true }),
    area_mu: f.decimal({ title: '作业面积', unit: '亩', scale: 2, min: '0.01', max: '1000000', required: true }),
    boundary: f.polygon({ title: '地块范围', required: true }),
    flight_area: f.reference({ title: '飞防作业区', register: 'pest_flight_area', help: '飞机防治填写' }),
    agent: f.text({ title: '药剂名称', max: 100 }),
    registration: f.text({ title: '农药登记证号', max: 60 }),
    maker: f.text({ title: '生产企业', max: 100 }),
    dose: f.text({ title: '用药量', max: 60, help: '如“100毫升/亩”，不超过标签剂量（农药管理条例34）' }),
    crew: f.text({ title: '作业单位', required: true, max: 100 }),
    treated_on: f.date({ title: '作业日期', later: true }),
    weather: f.choice({ sunny: '晴', cloudy: '多云', overcast: '阴', light_rain: '小雨' }, { title: '天气', later: true }),
    wind: f.decimal({ title: '风速', unit: '米/秒', scale: 1, min: '0', max: '30', later: true }),
    temperature: f.decimal({ title: '气温', unit: '摄氏度', scale: 1, min: '-20', max: '50', later: true }),
    flight_lines: f.line({ title: '航线', later: true }),
    sorties: f.rows(
      {
        number: f.text({ title: '架次', required: true, max: 20 }),
        aircraft: f.text({ title: '航空器编号', max: 40 }),
        took_off: f.instant({ title: '起飞', required: true }),
        landed: f.instant({ title: '降落', required: true }),
        load_l: f.text({ title: '载药量', max: 30 }),
      },
      { title: '架次记录', max: 500, later: true },
    ),
    track_files: f.evidence({ title: '航迹文件', later: true }),
    photos: f.evidence({ title: '作业照片', later: true }),
    before_count: f.integer({ title: '防治前虫口', unit: '个', min: 0, max: 10_000_000, later: true }),
    after_count: f.integer({ title: '防治后虫口', unit: '个', min: 0, max: 10_000_000, later: true }),
    control_before: f.integer({ title: '对照区防治前虫口', unit: '个', min: 0, max: 10_000_000, later: true }),
    control_after: f.integer({ title: '对照区防治后虫口', unit: '个', min: 0, max: 10_000_000, later: true }),
    checked_on: f.date({ title: '效果检查日期', later: true }),
    distinct_mu: f.decimal({ title: '防治面积（不重复）', unit: '亩', scale: 2, system: true, help: '本年前几遍没有防治过的部分' }),
    reduction: f.decimal({ title: '虫口减退率', unit: '%', scale: 2, system: true }),
    efficacy: f.decimal({ title: '校正虫口减退率', unit: '%', scale: 2, system: true }),
  },
  states: { planned: '待作业', done: '已作业', checked: '已检查效果', cancelled: '已取消', void: '已作废' },
  start: 'planned',
  transitions: {
    finish: {
      title: '作业完成',
      from: 'planned',
      to: 'done',
      by: [...townshipHands],
      needs: ['treated_on', 'weather', 'wind', 'temperature'],
      takes: ['flight_lines', 'sorties', 'track_files', 'photos'],
      basis: ['农药管理条例36'],
      check: flightTold,
    },
    assess: {
      title: '检查效果',
      from: 'done',
      to: 'checked',
      by: [...countyDesk],
      needs: ['checked_on', 'before_count', 'after_count', 'control_before', 'control_after'],
      unlike: 'finish',
      aside: true,
      check: efficacyPossible,
    },
    cancel: { title: '取消', from: 'planned', to: 'cancelled', by: [...townshipHands], reason: true, aside: true },
    annul: { title: '作废', from: ['done', 'checked'], to: 'void', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...townshipHands], read: 'any_post', update: { by: [...townshipHands], in: ['planned'] } },
  event: 'planned_on',
  label: ['name', 'method'],
  columns: ['name', 'pest', 'pass', 'method', 'harmless', 'area_mu', 'distinct_mu', 'treated_on', 'efficacy', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'method', minZoom: 8 },
  checks: [
    aircraftNamed,
    notAhead('treated_on', { code: 'pest_treatment_ahead', message: '作业日期不能晚于今天', fields: ['treated_on'] }),
    notAhead('checked_on', { code: 'pest_treatment_ahead', message: '效果检查日期不能晚于今天', fields: ['checked_on'] }),
    inOrder('treated_on', 'checked_on', { code: 'pest_treatment_order', message: '效果检查日期不能早于作业', fields: ['checked_on'] }),
  ],
  indexes: [
    ['treated_on', 'state'],
    ['pest', 'pass'],
  ],
})
export interface PestTreatmentTable extends Table<typeof pestTreatment> {}
