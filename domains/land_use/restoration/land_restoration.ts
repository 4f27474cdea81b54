import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField } from '#kit/register/transition.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { countyDesk, groundHands } from '../keepers.ts'

/** The planting again of land that was used for a time: within a year after the use ends (森林法38). */
export const landRestoration = register('land_restoration', {
  title: '临时使用林地恢复',
  basis: ['森林法38'],
  fields: {
    application: f.reference({ title: '使用林地申请', register: 'land_use_application', required: true, unique: true }),
    area: f.decimal({ title: '应恢复面积', unit: '公顷', scale: 4, min: '0', required: true }),
    use_to: f.date({ title: '临时使用期满', required: true }),
    due_on: f.date({ title: '恢复期限', required: true }),
    plan: f.text({ title: '恢复方案', later: true, max: 1000 }),
    species: f.text({ title: '恢复树种', later: true, max: 200 }),
    restored_area: f.decimal({ title: '已恢复面积', unit: '公顷', scale: 4, min: '0', later: true }),
    planted_on: f.date({ title: '恢复完成日期', later: true }),
    photos: f.evidence({ title: '恢复后照片', later: true }),
    check_note: f.text({ title: '验收意见', later: true, max: 1000 }),
    check_photos: f.evidence({ title: '验收照片', later: true }),
  },
  states: { due: '待恢复', planted: '已报验', accepted: '已验收', failed: '验收不合格' },
  start: 'due',
  transitions: {
    plant: {
      title: '恢复报验',
      from: ['due', 'failed'],
      to: 'planted',
      by: [...groundHands],
      needs: ['species', 'restored_area', 'planted_on'],
      takes: ['plan'],
      evidence: ['photos'],
      within: untilField('due_on', '森林法38'),
    },
    accept: {
      title: '验收合格',
      from: 'planted',
      to: 'accepted',
      by: [...countyDesk],
      needs: ['check_note'],
      evidence: ['check_photos'],
      unlike: 'plant',
      within: untilField('due_on', '森林法38'),
      check: ({ after }) =>
        Number(after.restored_area) >= Number(after.area)
          ? null
          : { code: 'restored_short', message: '已恢复面积小于应恢复面积，不能验收合格（森林法38）', fields: ['restored_area'] },
    },
    reject: { title: '验收不合格', from: 'planted', to: 'failed', by: [...countyDesk], needs: ['check_note'], reason: true, unlike: 'plant', aside: true },
  },
  access: { create: ['system'], read: 'any_post' },
  event: 'use_to',
  label: ['application', 'due_on'],
  columns: ['application', 'area', 'use_to', 'due_on', 'planted_on', 'division', 'state'],
  checks: [
    inOrder('use_to', 'due_on', { code: 'due_before_end', message: '恢复期限不能早于临时使用期满', fields: ['due_on'] }),
    notAhead('planted_on', { code: 'restoration_ahead', message: '恢复完成日期不能晚于今天', fields: ['planted_on'] }),
  ],
})
export interface LandRestorationTable extends Table<typeof landRestoration> {}
