import { SCHEMES } from '#datasets/pest/pine.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'

export const clearingMethods = { chipped: '粉碎（削片）', burned: '焚烧', planted: '加工厂除害处理' } as const

/** The plan by which dead pines of a place are cleared in a season: what the crews, the acceptance and a felling permit in an infected unit rest on. */
export const pestPlan = register('pest_plan', {
  title: '除治方案',
  basis: ['森林法35', '森林病虫害防治条例15', '松材线虫病防治技术方案'],
  fields: {
    name: f.text({ title: '方案名称', required: true, max: 100 }),
    season: f.text({ title: '除治季', required: true, max: 40, help: '如“2022年冬至2023年春”' }),
    scheme: f.choice(SCHEMES, { title: '所据技术方案', required: true, help: '按作业当时施行的版本选择' }),
    starts_on: f.date({ title: '开始日期', required: true }),
    ends_on: f.date({ title: '完成期限', required: true }),
    units: f.links({ title: '疫情单元', register: 'pest_unit', max: 50, help: '疫区内除治的填写；没有疫情的不填' }),
    scope: f.text({ title: '除治范围', required: true, max: 500 }),
    trees: f.integer({ title: '计划除治', unit: '株', required: true, min: 1, max: 1_000_000 }),
    methods: f.choices(clearingMethods, { title: '除害方式', required: true }),
    stump_max_cm: f.decimal({ title: '伐桩高度上限', unit: '厘米', scale: 1, min: '0', max: '100', required: true, help: '按所据技术方案填写' }),
    chip_max_mm: f.decimal({ title: '粉碎粒径上限', unit: '毫米', scale: 1, min: '0', max: '200', help: '采用粉碎的，按所据技术方案填写' }),
    fire_measures: f.text({ title: '防火措施', max: 500, help: '采用焚烧的填写；森林防火期内另办用火许可' }),
    files: f.evidence({ title: '方案文本', later: true }),
    approver: f.text({ title: '批准机关', later: true, max: 100 }),
    approval_number: f.text({ title: '批准文号', later: true, max: 100 }),
    approved_on: f.date({ title: '批准日期', later: true }),
    summary: f.text({ title: '完成情况', later: true, max: 1000 }),
  },
  states: { draft: '编制中', approved: '已批准', concluded: '已完成', withdrawn: '已撤回' },
  start: 'draft',
  transitions: {
    approve: {
      title: '登记批准',
      from: 'draft',
      to: 'approved',
      by: [...bothDesks],
      needs: ['approver', 'approval_number', 'approved_on'],
      evidence: ['files'],
      check: (input) =>
        burningGuarded(input) ?? notAhead('approved_on', { code: 'pest_plan_ahead', message: '批准日期不能晚于今天', fields: ['approved_on'] })(input),
    },
    conclude: { title: '完成', from: 'approved', to: 'concluded', by: [...countyDesk], needs: ['summary'], aside: true },
    withdraw: { title: '撤回', from: ['draft', 'approved'], to: 'withdrawn', by: [...cityDesk, ...countyDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'everyone_signed_in', update: { by: [...bothDesks], in: ['draft'] } },
  event: 'starts_on',
  label: ['name'],
  columns: ['name', 'season', 'scheme', 'starts_on', 'ends_on', 'trees', 'approved_on', 'division', 'state'],
  checks: [inOrder('starts_on', 'ends_on', { code: 'pest_plan_reversed', message: '完成期限不能早于开始日期', fields: ['ends_on'] })],
})
export interface PestPlanTable extends Table<typeof pestPlan> {}

/** Whoever burns says how the fire is kept; in the fire season a permit is asked for besides. */
function burningGuarded({ after }: { readonly after: Readonly<Record<string, unknown>> }) {
  return ((after['methods'] ?? []) as string[]).includes('burned') && !after['fire_measures']
    ? ({ code: 'pest_plan_no_fire_measures', message: '采用焚烧的应写明防火措施', fields: ['fire_measures'] } as const)
    : null
}
