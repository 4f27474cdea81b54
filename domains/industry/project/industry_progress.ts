import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, countyDesk } from '../keepers.ts'

export const projectStages = { design: '勘察设计', tender: '招标采购', ground: '场地整理', works: '主体施工', planting: '栽植管护', closing: '收尾' } as const

/** What was done on a project up to a day, and the investment that was really made since the last report. */
export const industryProgress = register('industry_progress', {
  title: '项目进度',
  basis: ['政府投资条例（国务院令第712号）', '固定资产投资统计报表制度'],
  fields: {
    project: f.reference({ title: '项目', register: 'industry_project', required: true }),
    reported_on: f.date({ title: '进度日期', required: true }),
    stage: f.choice(projectStages, { title: '阶段', required: true }),
    made: f.decimal({ title: '本期完成投资', unit: '万元', scale: 4, min: '0', required: true, help: '上次报送以后完成的，不填累计' }),
    image: f.text({ title: '形象进度', required: true, max: 500 }),
    trouble: f.text({ title: '存在的问题', max: 500 }),
    photos: f.evidence({ title: '现场照片' }),
  },
  states: { reported: '已报送', void: '已作废' },
  start: 'reported',
  transitions: { annul: { title: '作废', from: 'reported', to: 'void', by: [...bothDesks], reason: true, aside: true } },
  access: { create: [...countyDesk], read: 'any_post' },
  label: ['project', 'reported_on'],
  event: 'reported_on',
  columns: ['project', 'reported_on', 'stage', 'made', 'trouble', 'division', 'state'],
  checks: [notAhead('reported_on', { code: 'industry_day_ahead', message: '进度日期不能晚于今天', fields: ['reported_on'] })],
  indexes: [['project', 'reported_on']],
})
export interface IndustryProgressTable extends Table<typeof industryProgress> {}
