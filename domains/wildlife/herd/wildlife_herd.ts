import { LICENCE_CLOCKS } from '#datasets/wildlife/licence.ts'
import { ahead, all, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { workingDays } from '#kit/register/transition.ts'
import { gradeTold, ofTheLand, speciesFields } from '../grade.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'
import { dutyDone } from './checks.ts'

const decided = workingDays(LICENCE_CLOCKS.decide.working_days, '行政许可法42', { since: 'applied_on' })

/** One keeper's herd of one species: by what licence or filing it is bred, and the account of its heads. A year is closed by its return. */
export const wildlifeHerd = register('wildlife_herd', {
  title: '人工繁育种群',
  basis: ['野生动物保护法25', '野生动物保护法26', '野生动物保护法27', '野生动物保护法29', '行政许可法42'],
  fields: {
    keeper: f.text({ title: '繁育单位', required: true, max: 100 }),
    place: f.text({ title: '繁育场所', required: true, max: 200 }),
    location: f.point({ title: '位置' }),
    ...speciesFields,
    applied_on: f.date({ title: '申请（申报）日期', required: true }),
    purpose: f.choice(
      { medicine: '药用', breeding: '种源繁育', research: '科学研究', display: '公众展示', other: '其他' },
      { title: '繁育目的', required: true },
    ),
    capacity: f.integer({ title: '设计规模', unit: '只（头）', required: true, min: 1, max: 10_000_000 }),
    source_proof: f.text({ title: '种源来历', required: true, max: 500, help: '应为子代个体，写明来源证明（野生动物保护法25、26）' }),
    facilities: f.text({ title: '场所、设施和技术条件', required: true, max: 1000 }),
    materials: f.evidence({ title: '申请（申报）材料' }),
    site_note: f.text({ title: '现场核查情况', max: 1000, later: true }),
    site_photos: f.evidence({ title: '现场核查照片', later: true }),
    licence_number: f.text({ title: '许可证号或备案号', max: 100, later: true }),
    authority: f.text({ title: '批准（备案）机关', max: 100, later: true }),
    authority_level: f.choice({ state: '国家', province: '省级', city: '市级', county: '县级' }, { title: '机关级别', later: true }),
    granted_on: f.date({ title: '批准（备案）日期', later: true }),
    valid_to: f.date({ title: '有效期至', later: true }),
    licences: f.rows(
      {
        number: f.text({ title: '许可证号或备案号', required: true, max: 100 }),
        from: f.date({ title: '自', required: true }),
        to: f.date({ title: '至', help: '备案没有截止的为空' }),
      },
      { title: '历次许可（备案）', system: true },
    ),
    closed_year: f.integer({ title: '已报告至年度', min: 1990, max: 2200, later: true }),
    returned_count: f.integer({ title: '年末盘点存栏', unit: '只（头）', min: 0, max: 100_000_000, later: true }),
    return_note: f.text({ title: '年度报告说明', max: 1000, later: true }),
    return_files: f.evidence({ title: '年度报告', later: true }),
    returns: f.rows(
      {
        year: f.integer({ title: '年度', required: true, min: 1990, max: 2200 }),
        count: f.integer({ title: '年末盘点存栏', unit: '只（头）', required: true, min: 0, max: 100_000_000 }),
      },
      { title: '已报告的年度', system: true },
    ),
    duty: f.choice({ licence: '人工繁育许可', filing: '备案', local: '依省级规定' }, { title: '办理方式', system: true }),
  },
  states: { applied: '已申请', examined: '已核查', active: '在养', refused: '未准', ended: '已终止' },
  start: 'applied',
  transitions: {
    examine: {
      title: '现场核查',
      from: 'applied',
      to: 'examined',
      by: [...countyDesk],
      needs: ['site_note'],
      evidence: ['site_photos'],
      within: decided,
    },
    grant: {
      title: '登记许可（备案）',
      from: 'examined',
      to: 'active',
      by: [...bothDesks],
      needs: ['licence_number', 'authority', 'authority_level', 'granted_on'],
      takes: ['valid_to'],
      within: decided,
      basis: ['野生动物保护法25'],
      check: dutyDone,
    },
    renew: {
      title: '换证延期',
      from: 'active',
      by: [...bothDesks],
      needs: ['licence_number', 'granted_on', 'valid_to'],
      aside: true,
      check: all(ahead('valid_to', { code: 'herd_renewed_past', message: '新的有效期应晚于今天', fields: ['valid_to'] }), dutyDone),
    },
    return_year: {
      title: '年度报告',
      from: 'active',
      by: [...bothDesks],
      needs: ['closed_year', 'returned_count'],
      takes: ['return_note', 'return_files'],
      aside: true,
      warning: '报告后不能再登记该年度及以前的增减；以后发现的，按盘点增补、核减记入未报告的年度。',
      check: ({ before, after, at }) => {
        if (Number(after.closed_year) >= Number(at.slice(0, 4)))
          return { code: 'herd_year_running', message: '本年度尚未结束，不能报告', fields: ['closed_year'] }
        const last = before?.['closed_year']
        if (typeof last !== 'number' || Number(after.closed_year) === last + 1) return null
        return Number(after.closed_year) <= last
          ? { code: 'herd_year_returned', message: '该年度已报告', fields: ['closed_year'] }
          : { code: 'herd_year_skipped', message: `应先报告${last + 1}年度，一年不漏`, fields: ['closed_year'] }
      },
    },
    reopen_year: {
      title: '退回年度报告',
      from: 'active',
      by: [...cityDesk],
      needs: ['closed_year'],
      reason: true,
      aside: true,
      check: ({ before, after }) =>
        Number(after.closed_year) < Number(before?.['closed_year'] ?? 0)
          ? null
          : { code: 'herd_year_not_earlier', message: '退回应填写更早的年度', fields: ['closed_year'] },
    },
    refuse: { title: '不予许可（备案）', from: ['applied', 'examined'], to: 'refused', by: [...bothDesks], reason: true, aside: true },
    end: {
      title: '终止繁育',
      from: 'active',
      to: 'ended',
      by: [...bothDesks],
      reason: true,
      aside: true,
      warning: '账面须为零：动物已依法转让、移交或者处置完毕。',
    },
  },
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk], in: ['applied'] } },
  event: 'applied_on',
  label: ['keeper', 'species'],
  columns: ['keeper', 'species', 'grade', 'duty', 'licence_number', 'valid_to', 'closed_year', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 8 },
  checks: [
    notAhead('applied_on', { code: 'herd_applied_ahead', message: '申请日期不能晚于今天', fields: ['applied_on'] }),
    all(ofTheLand('applied_on'), gradeTold('applied_on')),
  ],
  indexes: [['species', 'state']],
})
export interface WildlifeHerdTable extends Table<typeof wildlifeHerd> {}
