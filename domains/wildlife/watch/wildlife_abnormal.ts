import { ABNORMAL_CLOCKS } from '#datasets/wildlife/watch.ts'
import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { hours } from '#kit/register/transition.ts'
import { gradeNotContradicted, speciesFields } from '../grade.ts'
import { bothDesks, countyDesk, watchers } from '../keepers.ts'
import { exactPlace, nearPlace } from '../place.ts'
import { closable, resultInOrder, sampledInOrder, sentInOrder } from './checks.ts'

/** Wild animals found sick or dead: told at once, looked at, sampled, tested, told to the agriculture department, disposed of, closed. */
export const wildlifeAbnormal = register('wildlife_abnormal', {
  title: '野生动物异常情况',
  basis: ['动物防疫法20', '动物防疫法31', '动物防疫法33', '动物防疫法58', '陆生野生动物疫源疫病监测防控管理办法'],
  fields: {
    found_at: f.instant({ title: '发现时间', required: true }),
    ...speciesFields,
    sick: f.integer({ title: '异常数量', unit: '只（头）', required: true, min: 0, max: 1_000_000 }),
    dead: f.integer({ title: '死亡数量', unit: '只（头）', required: true, min: 0, max: 1_000_000 }),
    symptoms: f.text({ title: '症状和现场情况', required: true, max: 1000 }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: exactPlace('准确位置', { required: true }),
    near: nearPlace,
    point: f.reference({ title: '监测点', register: 'monitor_point' }),
    report: f.reference({ title: '监测日报', register: 'monitor_report' }),
    photos: f.evidence({ title: '现场照片' }),
    verify_note: f.text({ title: '核实情况', max: 1000, later: true }),
    isolated: f.boolean({ title: '现场已隔离', later: true }),
    sampled_on: f.date({ title: '取样日期', later: true }),
    samples: f.integer({ title: '样品数', unit: '份', min: 1, max: 10_000, later: true }),
    sample_kinds: f.choices({ throat: '咽拭子', cloacal: '肛拭子', blood: '血样', organ: '脏器', carcass: '尸体' }, { title: '样品种类', later: true }),
    samplers: f.text({ title: '取样人（二人）', max: 100, later: true }),
    kept: f.choice({ cool: '4摄氏度冷藏（24小时以内）', frozen: '零下70摄氏度冷冻' }, { title: '保存条件', later: true }),
    laboratory: f.text({ title: '检测实验室', max: 100, later: true }),
    laboratory_approved: f.boolean({ title: '实验室有相应资质', later: true }),
    sent_on: f.date({ title: '送检日期', later: true }),
    result: f.choice({ negative: '未检出', positive: '检出', invalid: '样品不合格' }, { title: '检测结果', later: true }),
    pathogen: f.text({ title: '病原', max: 100, later: true }),
    result_number: f.text({ title: '检测报告编号', max: 100, later: true }),
    result_on: f.date({ title: '结果日期', later: true }),
    documents: f.evidence({ title: '检测报告', later: true }),
    informed_on: f.date({ title: '通报农业农村部门日期', later: true }),
    informed_to: f.text({ title: '通报单位', max: 100, later: true }),
    disposal: f.choice({ burnt: '焚烧', buried: '深埋', rendered: '无害化处理厂处理' }, { title: '尸体处理', later: true }),
    disposal_note: f.text({ title: '处理和消毒情况', max: 1000, later: true }),
    disposal_photos: f.evidence({ title: '处理凭证', later: true }),
    close_note: f.text({ title: '解除说明', max: 1000, later: true }),
  },
  states: { reported: '已报告', verified: '已核实', sampled: '已取样', sent: '已送检', resulted: '已有结果', closed: '已解除', ruled_out: '排除疫病' },
  start: 'reported',
  transitions: {
    verify: {
      title: '现场核实',
      from: 'reported',
      to: 'verified',
      by: [...countyDesk],
      needs: ['verify_note', 'isolated'],
      takes: ['location'],
      within: hours(ABNORMAL_CLOCKS.verify.hours, '动物防疫法31（立即；小时数本系统自定）'),
    },
    sample: {
      title: '取样',
      from: 'verified',
      to: 'sampled',
      by: [...countyDesk],
      needs: ['sampled_on', 'samples', 'sample_kinds', 'samplers', 'kept'],
      check: sampledInOrder,
    },
    send: { title: '送检', from: 'sampled', to: 'sent', by: [...countyDesk], needs: ['laboratory', 'laboratory_approved', 'sent_on'], check: sentInOrder },
    record_result: {
      title: '登记结果',
      from: 'sent',
      to: 'resulted',
      by: [...bothDesks],
      needs: ['result', 'result_number', 'result_on'],
      takes: ['pathogen', 'documents'],
      check: resultInOrder,
    },
    sample_again: { title: '重新取样', from: ['sent', 'resulted'], to: 'verified', by: [...countyDesk], reason: true, aside: true },
    inform: {
      title: '通报农业农村部门',
      from: ['verified', 'sampled', 'sent', 'resulted'],
      by: [...bothDesks],
      needs: ['informed_on', 'informed_to'],
      aside: true,
      basis: ['动物防疫法33'],
    },
    dispose: {
      title: '收集、无害化处理',
      from: ['verified', 'sampled', 'sent', 'resulted'],
      by: [...countyDesk],
      needs: ['disposal', 'disposal_note'],
      evidence: ['disposal_photos'],
      aside: true,
      basis: ['动物防疫法58'],
    },
    close: {
      title: '解除',
      from: 'resulted',
      to: 'closed',
      by: [...bothDesks],
      needs: ['close_note'],
      basis: ['动物防疫法33', '动物防疫法58'],
      check: closable,
    },
    rule_out: { title: '排除疫病', from: 'verified', to: 'ruled_out', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: ['system', ...new Set([...watchers, ...bothDesks])], read: 'any_post' },
  event: 'found_at',
  label: ['species', 'place'],
  columns: ['species', 'place', 'found_at', 'sick', 'dead', 'result', 'informed_on', 'division', 'state'],
  map: { geometry: 'near', colorBy: 'state', minZoom: 8 },
  checks: [
    notAhead('found_at', { code: 'abnormal_found_ahead', message: '发现时间不能晚于现在', fields: ['found_at'] }),
    gradeNotContradicted('found_at'),
    ({ after }) =>
      Number(after.sick) + Number(after.dead) > 0 ? null : { code: 'abnormal_none', message: '异常和死亡数量不能都是零', fields: ['sick', 'dead'] },
  ],
})
export interface WildlifeAbnormalTable extends Table<typeof wildlifeAbnormal> {}
