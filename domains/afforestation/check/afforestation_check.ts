import { EDITIONS, SAMPLING, TENDING_FAULTS } from '#datasets/afforestation/acceptance.ts'
import { FAILURE_REASONS, PARTS } from '#datasets/afforestation/kinds.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { bothDesks } from '../keepers.ts'
import { spotsPossible } from './checks.ts'

export const checkKinds = { acceptance: '当年核查', preservation: '保存率核查' } as const
export const checkResults = { passed: '合格', replant: '待补植', failed: '失败' } as const
const schemes = Object.fromEntries(SAMPLING.map((s) => [s.scheme, s.title])) as Record<(typeof SAMPLING)[number]['scheme'], string>

/**
 * One look at works: written down as due when its time has come, the rows drawn on arrival, the spots counted, the result reckoned by the marks of the day.
 * Another confirms it.
 */
export const afforestationCheck = register('afforestation_check', {
  title: '造林核查',
  basis: ['森林法实施条例25', '造林技术规程', '森林抚育检查验收办法'],
  fields: {
    number: f.text({ title: '核查编号', required: true, max: 60, unique: true }),
    works: f.reference({ title: '施工小班', register: 'afforestation_works', required: true }),
    kind: f.choice(checkKinds, { title: '核查类别', required: true }),
    scheme: f.choice(schemes, { title: '抽样方案', required: true, help: '15公顷、5%是项目作业手册的规定，不是国家标准' }),
    due_on: f.date({ title: '应核查日期', help: '到这一天为止；当年核查至当年年底，保存率至完工满五年' }),
    rows_total: f.integer({ title: '植树行数', min: 1, max: 100_000, help: '抽行的填写，从一侧起编号' }),
    part: f.choice(PARTS, { title: '类别', system: true }),
    percent: f.decimal({ title: '抽样比例不少于', unit: '%', scale: 1, system: true }),
    seed: f.text({ title: '抽样种子', max: 40, system: true, help: '到场时由系统抽定，可以据此重算' }),
    drawn_rows: f.text({ title: '抽中的行', max: 4000, system: true }),
    checked_on: f.date({ title: '核查日期', later: true }),
    checker: f.text({ title: '核查单位', later: true, max: 100 }),
    sampled_area: f.decimal({ title: '抽查面积', unit: '亩', scale: 4, min: '0', later: true }),
    designed_spots: f.integer({ title: '设计栽植点', unit: '个', min: 0, later: true }),
    living_spots: f.integer({ title: '成活栽植点', unit: '个', min: 0, later: true, help: '活着并且在设计的栽植点上' }),
    score: f.decimal({ title: '抚育得分', unit: '%', scale: 1, min: '0', max: '100', later: true }),
    faults: f.choices(TENDING_FAULTS, { title: '一票否决', later: true }),
    as_designed: f.boolean({ title: '封育标牌、围栏、管护与设计一致', later: true }),
    reasons: f.choices(FAILURE_REASONS.codes, { title: '不合格原因', later: true }),
    photos: f.evidence({ title: '核查照片', later: true }),
    edition: f.choice(EDITIONS, { title: '所据造林技术规程', system: true }),
    rate: f.decimal({ title: '成活率（保存率）', unit: '%', scale: 1, system: true, help: '成活点之和比设计点之和；舍去第二位小数，不因进位合格' }),
    result: f.choice(checkResults, { title: '结果', system: true }),
  },
  states: { due: '待核查', drawn: '已抽样', recorded: '已核查', confirmed: '已确认', cancelled: '已作废' },
  start: ['drawn', 'due'],
  transitions: {
    draw: {
      title: '到场抽样',
      from: 'due',
      to: 'drawn',
      by: [...bothDesks],
      needs: ['scheme'],
      takes: ['rows_total'],
      within: untilField('due_on', '森林法实施条例25'),
    },
    record: {
      title: '登记核查',
      from: 'drawn',
      to: 'recorded',
      by: [...bothDesks],
      needs: ['checked_on', 'checker'],
      takes: ['sampled_area', 'designed_spots', 'living_spots', 'score', 'faults', 'as_designed', 'reasons'],
      evidence: ['photos'],
      check: notAhead('checked_on', { code: 'check_ahead', message: '核查日期不能晚于今天', fields: ['checked_on'] }),
    },
    confirm: {
      title: '确认结果',
      from: 'recorded',
      to: 'confirmed',
      by: [...bothDesks],
      unlike: 'record',
      warning: '施工小班随即按结果验收合格、补植或者失败；合格的计入当年完成面积。',
    },
    send_back: { title: '退回重查', from: 'recorded', to: 'drawn', by: [...bothDesks], reason: true, aside: true },
    cancel: { title: '作废', from: ['due', 'drawn', 'recorded'], to: 'cancelled', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...bothDesks, 'system'], read: 'any_post' },
  label: ['number'],
  columns: ['number', 'works', 'kind', 'due_on', 'part', 'rate', 'result', 'checked_on', 'checker', 'division', 'state'],
  checks: [spotsPossible],
  indexes: [
    ['works', 'state'],
    ['state', 'due_on'],
    ['result', 'state'],
  ],
})
export interface AfforestationCheckTable extends Table<typeof afforestationCheck> {}
