import { FIRE_CAUSES } from '#datasets/fire/fire-causes.ts'
import { FIRE_CLASS_TITLES, type FireClass } from '#datasets/fire/fire-classes.ts'
import { REPORT_REASONS } from '#datasets/fire/fire-reports.ts'
import { FIRE_LAW_CHANGE } from '#datasets/fire/regulations.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { workingDays, type Check } from '#kit/register/transition.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { brokeOutAt, type StoredClass } from './facts.ts'
import { STATED_REASONS } from './report.ts'
import { finders, fireOfficers, groundHands, townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

export const fireCauses = Object.freeze({
  name: 'fire_cause',
  title: '火灾原因',
  source: '林业行业代码2015版（待四川代码表核对）',
  codes: Object.fromEntries(FIRE_CAUSES.map(({ code, title }) => [code, title])),
})
/** Classes as a record holds them; 火情 that is no 火灾 is kept and not counted as one. */
const classTitles: { readonly [K in StoredClass]: string } = { ...FIRE_CLASS_TITLES, none: '火情，不计入森林火灾' }
const toldReasons = Object.fromEntries(STATED_REASONS.map((reason) => [reason, REPORT_REASONS[reason]])) as {
  readonly [K in (typeof STATED_REASONS)[number]]: string
}

const rank = (value: unknown): number => (Object.keys(FIRE_CLASS_TITLES) as FireClass[]).findIndex((name) => name === value)

/** From 2026 the report of the inquiry fixes the class, whatever it was held for before (森林草原防灭火条例47); before it could only be raised. */
const determined: Check = ({ before, after }) => {
  if (beijingDate(brokeOutAt(after)) < FIRE_LAW_CHANGE) {
    return rank(after.final_class) > rank(before?.fire_class)
      ? null
      : { code: 'class_not_raised', message: '2025年以前的火灾，调查后只能认定为更高的等级', fields: ['final_class'] }
  }
  return after.class_report_number
    ? null
    : { code: 'class_report_missing', message: '等级由调查评估报告确定（森林草原防灭火条例47），请填写报告文号', fields: ['class_report_number'] }
}

const withinTotal: Check = ({ after }) => {
  const over = (part: unknown, whole: unknown): boolean => typeof part === 'string' && typeof whole === 'string' && compare(part, whole) > 0
  if (over(after.affected_ha, after.burnt_ha))
    return { code: 'affected_over_burnt', message: '受害森林面积不能大于过火面积', fields: ['affected_ha', 'burnt_ha'] }
  return over(after.burnt_ha, after.site_ha) ? { code: 'burnt_over_site', message: '过火面积不能大于火场总面积', fields: ['burnt_ha', 'site_ha'] } : null
}

const hectares = (title: string, help?: string) =>
  f.decimal({ title, unit: '公顷', scale: 4, min: '0', max: '10000000', later: true, ...(help === undefined ? {} : { help }) })
const number = (title: string, unit: '人' | '辆' | '架次' | '株' | '人次') => f.integer({ title, unit, min: 0, max: 10_000_000, later: true })
const known = [
  'site_ha',
  'burnt_ha',
  'affected_ha',
  'burnt_grassland_ha',
  'affected_grassland_ha',
  'no_trees_harmed',
  'primary_forest_ha',
  'planted_forest_ha',
  'other_woodland',
  'light_injuries',
  'serious_injuries',
  'deaths',
  'report_flags',
] as const

/**
 * A fire from discovery to archive. Everything that must be reported and handled is 火情; it is 火灾 where the regulation of its day counts it.
 * The class is preliminary until the report of the inquiry; both, and both ways of counting, are kept.
 */
export const fireEvent = register('fire_event', {
  title: '森林火情',
  basis: fireLaw('first_report', 'immediate_report', 'classes', 'investigation', 'statistics'),
  fields: {
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '起火位置', required: true }),
    discovered_on: f.instant({ title: '发现时间', required: true }),
    source: f.choice(
      { ranger: '护林员巡护', hotspot: '卫星热点', tower: '瞭望监控', drone: '无人机', public: '群众报警', other: '其他' },
      { title: '发现方式', required: true },
    ),
    ignited_at: f.instant({ title: '起火时间' }),
    flame_out_on: f.instant({ title: '明火扑灭时间', later: true }),
    perimeter: f.polygon({ title: '火场范围', later: true }),
    report_flags: f.choices(toldReasons, { title: '应当立即报告的情形' }),
    hotspot_pixels: f.integer({ title: '热点像素', min: 0, max: 10_000 }),
    site_ha: hectares('火场总面积'),
    burnt_ha: hectares('过火面积（森林）', '向国家报告按过火面积'),
    affected_ha: hectares('受害森林面积', '定级按受害森林面积'),
    primary_forest_ha: hectares('其中：受害原始林面积'),
    planted_forest_ha: hectares('其中：受害人工林面积'),
    new_planting_ha: hectares('受害新造林面积'),
    burnt_grassland_ha: hectares('过火草原面积'),
    affected_grassland_ha: hectares('受害草原面积'),
    other_woodland: f.boolean({ title: '引燃其他林地', later: true, help: '2025年以前的火灾据此定为一般火灾' }),
    no_trees_harmed: f.boolean({
      title: '只烧及灌木林、疏林、未成林或苗圃且未伤害林木',
      later: true,
      help: '2026年起，没有人员死亡或者重伤的，不计入森林火灾',
    }),
    stand_composition: f.text({ title: '林分组成', later: true, max: 200 }),
    stock_loss: f.decimal({ title: '成林蓄积损失', unit: '立方米', scale: 2, min: '0', later: true }),
    young_trees_lost: number('幼林损失', '株'),
    light_injuries: number('轻伤', '人'),
    serious_injuries: number('重伤', '人'),
    deaths: number('死亡', '人'),
    personnel: number('出动人工', '人次'),
    vehicles: number('出动车辆', '辆'),
    aircraft: number('出动飞机', '架次'),
    cost: f.decimal({ title: '扑火经费', unit: '元', scale: 2, min: '0', later: true }),
    cause: f.code({ title: '火灾原因', list: fireCauses, later: true }),
    cause_note: f.text({ title: '起火经过和原因认定', long: true, later: true }),
    persons_handled: number('处理人数', '人'),
    persons_criminal: number('其中：追究刑事责任', '人'),
    photos: f.evidence({ title: '现场资料' }),
    clearance_photos: f.evidence({ title: '清场验收资料', later: true }),
    fire_class: f.choice(classTitles, { title: '初定等级', system: true, help: '按起火当日施行的规定；调查评估报告认定前为初定' }),
    class_old: f.choice(classTitles, { title: '按2025年以前口径', system: true }),
    class_new: f.choice(classTitles, { title: '按2026年起口径', system: true }),
    final_class: f.choice(classTitles, { title: '调查认定等级', later: true }),
    class_report_number: f.text({ title: '调查评估报告文号', later: true, max: 100 }),
    class_report_on: f.date({ title: '调查评估报告日期', later: true }),
    statistics_body: f.text({ title: '统计来源', later: true, max: 100, help: '火灾统计由森林草原防灭火指挥机构负责，这里登记的是抄录' }),
    statistics_on: f.date({ title: '统计日期', later: true }),
    report_reasons: f.choices(REPORT_REASONS, { title: '立即报告依据', system: true }),
  },
  states: {
    discovered: '已发现',
    reported: '已初报',
    verified: '已核实',
    graded: '已定级',
    fighting: '扑救中',
    flame_out: '明火扑灭',
    guarded: '看守中',
    cleared: '清场验收',
    investigated: '已调查',
    assessed: '已定损',
    handled: '已处理',
    archived: '已归档',
    false_alarm: '非火情',
  },
  start: 'discovered',
  transitions: {
    report: {
      title: '初报',
      from: 'discovered',
      to: 'reported',
      by: [...groundHands, ...fireOfficers],
      takes: ['report_flags'],
      basis: fireLaw('first_report'),
    },
    verify: { title: '核实', from: 'reported', to: 'verified', by: [...townshipHands], takes: ['report_flags', 'perimeter'] },
    dismiss: { title: '核实为非火情', from: ['reported', 'discovered'], to: 'false_alarm', by: [...townshipHands], reason: true, aside: true },
    grade: {
      title: '定级',
      from: 'verified',
      to: 'graded',
      by: [...fireOfficers],
      needs: ['burnt_ha', 'affected_ha', 'serious_injuries', 'deaths'],
      takes: [...known],
      basis: fireLaw('classes'),
    },
    fight: {
      title: '组织扑救',
      from: 'graded',
      to: 'fighting',
      by: [...fireOfficers, 'township.officer'],
      takes: ['personnel', 'vehicles', 'aircraft', ...known],
    },
    put_out: {
      title: '明火扑灭',
      from: 'fighting',
      to: 'flame_out',
      by: [...fireOfficers, 'township.officer'],
      needs: ['flame_out_on'],
      takes: [...known, 'personnel', 'vehicles', 'aircraft'],
    },
    guard: { title: '看守火场', from: 'flame_out', to: 'guarded', by: [...groundHands] },
    clear: { title: '清场验收', from: 'guarded', to: 'cleared', by: [...townshipHands], evidence: ['clearance_photos'], basis: fireLaw('acceptance') },
    investigate: {
      title: '调查',
      from: 'cleared',
      to: 'investigated',
      by: [...fireOfficers, 'police'],
      needs: ['cause', 'cause_note'],
      takes: [...known],
      within: workingDays(20),
      basis: fireLaw('investigation'),
    },
    assess: {
      title: '定损',
      from: 'investigated',
      to: 'assessed',
      by: [...fireOfficers],
      takes: [...known, 'stand_composition', 'stock_loss', 'young_trees_lost', 'new_planting_ha', 'personnel', 'vehicles', 'aircraft', 'cost'],
    },
    determine: {
      title: '按调查评估报告定级',
      from: ['investigated', 'assessed', 'handled'],
      by: [...fireOfficers],
      needs: ['final_class'],
      takes: ['class_report_number', 'class_report_on'],
      reason: true,
      aside: true,
      basis: fireLaw('investigation', 'statistics'),
      check: determined,
    },
    handle: { title: '处理', from: 'assessed', to: 'handled', by: [...fireOfficers, 'police'], takes: ['persons_handled', 'persons_criminal'] },
    archive: {
      title: '归档',
      from: 'handled',
      to: 'archived',
      by: [...fireOfficers],
      takes: ['statistics_body', 'statistics_on'],
      basis: fireLaw('statistics'),
    },
  },
  access: { create: [...finders], read: 'any_post', update: { by: [...finders] } },
  event: 'discovered_on',
  label: ['place', 'discovered_on'],
  columns: ['place', 'discovered_on', 'fire_class', 'final_class', 'affected_ha', 'cause', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 7 },
  checks: [
    notAhead('discovered_on', { code: 'discovered_ahead', message: '发现时间不能晚于现在', fields: ['discovered_on'] }),
    inOrder('ignited_at', 'discovered_on', { code: 'discovered_before_ignition', message: '发现时间不能早于起火时间', fields: ['discovered_on'] }),
    inOrder('discovered_on', 'flame_out_on', { code: 'out_before_discovery', message: '扑灭时间不能早于发现时间', fields: ['flame_out_on'] }),
    withinTotal,
  ],
})
export interface FireEventTable extends Table<typeof fireEvent> {}
