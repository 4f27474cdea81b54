import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { hands } from '../keepers.ts'
import { heldByToday, minorsCared, somewhere } from './checks.ts'

const by = [...hands]
export const visitKinds = { school: '学校课程', family: '亲子活动', public: '公众体验', volunteer: '志愿服务' } as const

/** One class or walk at a base or along a trail: who came, how many, who looked after the children. */
export const natureVisit = register('nature_visit', {
  title: '自然教育活动',
  basis: ['森林法12', '未成年人保护法'],
  fields: {
    title: f.text({ title: '活动名称', required: true, max: 200 }),
    kind: f.choice(visitKinds, { title: '类别', required: true }),
    base: f.reference({ title: '自然教育基地', register: 'nature_base' }),
    trail: f.reference({ title: '自然教育步道', register: 'nature_trail' }),
    visitors: f.text({ title: '参加单位', required: true, max: 200, help: '学校、社区等单位名称，不填个人姓名' }),
    held_on: f.date({ title: '活动日期', required: true }),
    course: f.text({ title: '课程', max: 100 }),
    persons: f.integer({ title: '参加人数', unit: '人次', required: true, min: 1, max: 100_000 }),
    minors: f.integer({ title: '其中未成年人', unit: '人次', required: true, min: 0, max: 100_000 }),
    guides: f.integer({ title: '讲师', unit: '人', required: true, min: 1, max: 100 }),
    insured: f.boolean({ title: '已投保', required: true }),
    safety_plan: f.text({ title: '安全预案', max: 1000, help: '有未成年人的应写明带队人数、路线和应急联系单位' }),
    event: f.reference({ title: '所属宣传活动', register: 'publicity_event', help: '是宣传活动一部分的选择；活动次数在宣传活动台账里只计一次' }),
    result: f.text({ title: '开展情况', later: true, max: 2000 }),
    photos: f.evidence({ title: '活动照片', later: true }),
  },
  states: { planned: '已预约', held: '已开展', cancelled: '已取消', void: '已作废' },
  start: 'planned',
  transitions: {
    hold: {
      title: '登记开展',
      from: 'planned',
      to: 'held',
      by,
      needs: ['result'],
      takes: ['held_on', 'persons', 'minors', 'guides', 'insured', 'safety_plan'],
      evidence: ['photos'],
      within: untilField('held_on'),
    },
    cancel: { title: '取消', from: 'planned', to: 'cancelled', by, reason: true, aside: true },
    annul: { title: '作废', from: 'held', to: 'void', by, reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['planned'] } },
  label: ['title'],
  event: 'held_on',
  columns: ['title', 'kind', 'base', 'trail', 'visitors', 'held_on', 'persons', 'minors', 'division', 'state'],
  checks: [somewhere, minorsCared, heldByToday],
  indexes: [['base', 'held_on']],
})
export interface NatureVisitTable extends Table<typeof natureVisit> {}
