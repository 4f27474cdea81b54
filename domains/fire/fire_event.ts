import { FIRE_CAUSES } from '../../datasets/fire/fire-causes.ts'
import { FIRE_CLASSES, REPORT_REASONS } from '../../datasets/fire/fire-classes.ts'
import type { FireClass, ReportReason } from '../../datasets/fire/fire-classes.ts'
import { f } from '../../kit/register/fields.ts'
import { register, type Table } from '../../kit/register/define.ts'
import { workingDays, type Check } from '../../kit/register/transition.ts'
import { compare } from '../../kit/quantity/decimal.ts'
import { inOrder, notAhead } from '../../kit/register/checks.ts'
import { finders, fireOfficers, groundHands, townshipHands } from './keepers.ts'

export const fireCauses = Object.freeze({
  name: 'fire_cause', title: '火灾原因', source: '林业行业代码2015版（待四川代码表核对）',
  codes: Object.fromEntries(FIRE_CAUSES.map(({ code, title }) => [code, title])),
})
export const fireClassTitles = Object.fromEntries(FIRE_CLASSES.map((c) => [c.class, c.title])) as { readonly [K in FireClass]: string }
const reportTitles = Object.fromEntries(Object.entries(REPORT_REASONS).map(([k, v]) => [k, v.title])) as { readonly [K in ReportReason]: string }
const { major_class: _class, casualties: _casualties, burning_24_hours: _hours, hotspot_pixels: _pixels, ...toldReasons } = reportTitles

const rank = (value: unknown): number => FIRE_CLASSES.findIndex((c) => c.class === value)
const raisedOnly: Check = ({ before, after }) =>
  rank(after.raised_class) > rank(before?.fire_class)
    ? null
    : { code: 'class_not_raised', message: '调查后只能认定为更高的等级', fields: ['raised_class'] }

const withinTotal: Check = ({ after }) => {
  if (typeof after.affected_ha !== 'string' || typeof after.burnt_ha !== 'string') return null
  return compare(after.affected_ha, after.burnt_ha) <= 0 ? null : { code: 'affected_over_burnt', message: '受害森林面积不能大于火场总面积', fields: ['affected_ha', 'burnt_ha'] }
}

const hectares = (title: string) => f.decimal({ title, unit: '公顷', scale: 4, min: '0', max: '10000000', later: true })
const number = (title: string, unit: '人' | '辆' | '架次' | '株' | '人次') => f.integer({ title, unit, min: 0, max: 10_000_000, later: true })
const known = ['burnt_ha', 'affected_ha', 'primary_forest_ha', 'planted_forest_ha', 'other_woodland', 'light_injuries', 'serious_injuries', 'deaths', 'report_flags'] as const

/** A forest fire from discovery to archive; class by 森林防火条例40, statistics as in the fire statistics record. */
export const fireEvent = register('fire_event', {
  title: '森林火情',
  basis: ['森林防火条例31', '森林防火条例32', '森林防火条例40', '森林防火条例41', '森林防火条例42'],
  fields: {
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '起火位置', required: true }),
    discovered_on: f.instant({ title: '发现时间', required: true }),
    source: f.choice({ ranger: '护林员巡护', hotspot: '卫星热点', tower: '瞭望监控', drone: '无人机', public: '群众报警', other: '其他' }, { title: '发现方式', required: true }),
    ignited_at: f.instant({ title: '起火时间' }),
    flame_out_on: f.instant({ title: '明火扑灭时间', later: true }),
    perimeter: f.polygon({ title: '火场范围', later: true }),
    report_flags: f.choices(toldReasons, { title: '应当立即报告的情形' }),
    hotspot_pixels: f.integer({ title: '热点像素', min: 0, max: 10_000 }),
    burnt_ha: hectares('火场总面积'),
    affected_ha: hectares('受害森林面积'),
    primary_forest_ha: hectares('其中：受害原始林面积'),
    planted_forest_ha: hectares('其中：受害人工林面积'),
    new_planting_ha: hectares('受害新造林面积'),
    other_woodland: f.boolean({ title: '引燃其他林地', later: true }),
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
    fire_class: f.choice(fireClassTitles, { title: '等级（按面积和伤亡）', system: true }),
    raised_class: f.choice(fireClassTitles, { title: '调查后认定等级', later: true }),
    report_reasons: f.choices(reportTitles, { title: '立即报告依据', system: true }),
  },
  states: {
    discovered: '已发现', reported: '已初报', verified: '已核实', graded: '已定级', fighting: '扑救中', flame_out: '明火扑灭', guarded: '看守中',
    cleared: '清场验收', investigated: '已调查', assessed: '已定损', handled: '已处理', archived: '已归档', false_alarm: '非火情',
  },
  start: 'discovered',
  transitions: {
    report: { title: '初报', from: 'discovered', to: 'reported', by: [...groundHands, ...fireOfficers], takes: ['report_flags'], basis: ['森林防火条例31'] },
    verify: { title: '核实', from: 'reported', to: 'verified', by: [...townshipHands], takes: ['report_flags', 'perimeter'] },
    dismiss: { title: '核实为非火情', from: ['reported', 'discovered'], to: 'false_alarm', by: [...townshipHands], reason: true, aside: true },
    grade: { title: '定级', from: 'verified', to: 'graded', by: [...fireOfficers], needs: ['burnt_ha', 'affected_ha', 'serious_injuries', 'deaths'], takes: [...known], basis: ['森林防火条例40'] },
    fight: { title: '组织扑救', from: 'graded', to: 'fighting', by: [...fireOfficers, 'township.officer'], takes: ['personnel', 'vehicles', 'aircraft', ...known] },
    put_out: { title: '明火扑灭', from: 'fighting', to: 'flame_out', by: [...fireOfficers, 'township.officer'], needs: ['flame_out_on'], takes: [...known, 'personnel', 'vehicles', 'aircraft'] },
    guard: { title: '看守火场', from: 'flame_out', to: 'guarded', by: [...groundHands] },
    clear: { title: '清场验收', from: 'guarded', to: 'cleared', by: [...townshipHands], evidence: ['clearance_photos'], basis: ['森林防火条例39'] },
    investigate: { title: '调查', from: 'cleared', to: 'investigated', by: [...fireOfficers, 'police'], needs: ['cause', 'cause_note'], takes: [...known], within: workingDays(20), basis: ['森林防火条例41'] },
    assess: { title: '定损', from: 'investigated', to: 'assessed', by: [...fireOfficers], takes: [...known, 'stand_composition', 'stock_loss', 'young_trees_lost', 'new_planting_ha', 'personnel', 'vehicles', 'aircraft', 'cost'] },
    raise: { title: '调查后提高等级', from: ['investigated', 'assessed', 'handled'], by: ['city.fire_officer'], needs: ['raised_class'], reason: true, aside: true, check: raisedOnly },
    handle: { title: '处理', from: 'assessed', to: 'handled', by: [...fireOfficers, 'police'], takes: ['persons_handled', 'persons_criminal'] },
    archive: { title: '归档', from: 'handled', to: 'archived', by: [...fireOfficers], basis: ['森林防火条例42'] },
  },
  access: { create: [...finders], read: 'any_post', update: { by: [...finders] } },
  event: 'discovered_on',
  label: ['place', 'discovered_on'],
  columns: ['place', 'discovered_on', 'fire_class', 'affected_ha', 'cause', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 7 },
  checks: [
    notAhead('discovered_on', { code: 'discovered_ahead', message: '发现时间不能晚于现在', fields: ['discovered_on'] }),
    inOrder('ignited_at', 'discovered_on', { code: 'discovered_before_ignition', message: '发现时间不能早于起火时间', fields: ['discovered_on'] }),
    inOrder('discovered_on', 'flame_out_on', { code: 'out_before_discovery', message: '扑灭时间不能早于发现时间', fields: ['flame_out_on'] }),
    withinTotal,
  ],
})
export interface FireEventTable extends Table<typeof fireEvent> {}
