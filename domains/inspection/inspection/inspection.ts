import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { notAhead } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'
import { checklistItems, checklistWhole, results } from './checklist.ts'
import { officers } from '../keepers.ts'
import { lines, linesKept } from '../lines.ts'

const expertsAmong: Check = ({ after }) =>
  Number(after.experts ?? 0) <= Number(after.inspectors ?? 0)
    ? null
    : { code: 'experts_over_inspectors', message: '专家人数不能多于检查人数', fields: ['experts'] }

/** What an inspection of production safety asks beside. */
const ofSafety = { kinds: ['safety'] } as const

/** 安全生产法67: who inspects shows a card; one alone does not inspect. */
const twoInspect: Check = ({ after }) =>
  after.line === 'safety' && Number(after.inspectors ?? 0) < 2
    ? { code: 'inspector_alone', message: '安全检查应有两名以上检查人员（安全生产法67）', fields: ['inspectors'] }
    : null

/** Experts are counted by who they are: as many are named as were sent. */
const expertsNamed: Check = ({ after }) =>
  after.line === 'safety' && Number(after.experts ?? 0) !== ((after.experts_sent ?? []) as string[]).length
    ? { code: 'experts_unnamed', message: '专家人数应与所选专家相符', fields: ['experts', 'experts_sent'] }
    : null

/** What an inspection of pests and quarantine asks beside. */
const ofPest = { kinds: ['pest'] } as const

/** 涉松企业、工地 are counted by the firm: it must be named, and not by its name alone. */
const firmNamed: Check = ({ after }) =>
  after.line === 'pest' && (after.target_kind === 'pine_firm' || after.target_kind === 'site') && !after.pest_firm
    ? { code: 'pest_firm_unnamed', message: '检查涉松企业、工地应选择涉松单位档案', fields: ['pest_firm'] }
    : null

/** An inspection on the spot, of any line of business; “四不两直” means unannounced: no notice, no greeting, no briefing, no escort, straight to the ground. */
export const inspection = register('inspection', {
  title: '监督检查',
  basis: ['森林法66', '植物检疫条例3', '森林草原防灭火条例33', '森林防火条例24（至2025年）', '安全生产法65'],
  fields: {
    line: f.choice(lines, { title: '业务条线', required: true }),
    visited_on: f.date({ title: '检查日期', required: true }),
    mode: f.choice({ unannounced: '四不两直', announced: '通知检查' }, { title: '方式', required: true }),
    target_kind: f.choice(
      {
        township: '乡镇（街道）',
        village: '村（社区）',
        checkpoint: '防火卡点',
        scenic_area: '景区',
        graveyard: '坟区',
        forest_farm: '林场',
        site: '工地',
        forestry_park: '林业园区',
        timber_works: '木材加工',
        breeding: '繁育场所',
        nursery: '苗圃',
        wetland: '湿地',
        pine_firm: '涉松企业',
        other: '其他',
      },
      { title: '检查对象类别', required: true },
    ),
    target: f.text({ title: '检查对象', required: true, max: 200 }),
    team: f.text({ title: '检查组', required: true, max: 200 }),
    inspectors: f.integer({ title: '检查人数', unit: '人', required: true, min: 1, max: 200 }),
    experts: f.integer({ title: '其中专家', unit: '人', min: 0, max: 200 }),
    experts_sent: f.links({ ...ofSafety, title: '派出的专家', register: 'safety_expert', max: 60 }),
    checklist: f.rows(
      {
        item: f.code({ title: '检查项目', list: checklistItems, required: true }),
        result: f.choice(results, { title: '结果', required: true }),
        note: f.text({ title: '情况', max: 500 }),
      },
      { ...ofSafety, title: '检查表', max: 60, help: '园区、景区、木材加工、繁育场所、林场等有检查表的逐项填写；在“现场安全检查”页填写更方便' },
    ),
    pest_firm: f.reference({ ...ofPest, title: '涉松单位', register: 'pest_firm', help: '检查涉松企业、工地的选单位档案；一家查几次都只算一家' }),
    pine_m3: f.decimal({ ...ofPest, title: '现场松木及制品', unit: '立方米', scale: 3, min: '0', max: '100000' }),
    certificates: f.choice({ all: '证货相符', part: '部分无证', none: '无植物检疫证书', exempt: '不需要' }, { ...ofPest, title: '植物检疫证书' }),
    action: f.text({ ...ofPest, title: '现场处置', max: 500 }),
    findings: f.text({ title: '检查情况', required: true, long: true, help: '隐患逐条登入隐患台账，注明来源检查' }),
    problems: f.integer({ title: '发现问题', unit: '个', min: 0, max: 1000 }),
    location: f.point({ title: '位置' }),
    photos: f.evidence({ title: '现场照片' }),
  },
  states: { done: '已检查', void: '已作废' },
  start: 'done',
  transitions: {
    annul: { title: '作废', from: 'done', to: 'void', by: [...officers], reason: true, aside: true },
  },
  access: { create: [...officers], read: 'any_post', update: { by: [...officers] }, kinds: linesKept(lines) },
  event: 'visited_on',
  label: ['target', 'visited_on'],
  columns: ['visited_on', 'line', 'mode', 'target_kind', 'target', 'problems', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'line', minZoom: 8 },
  checks: [
    notAhead('visited_on', { code: 'visit_ahead', message: '检查日期不能晚于今天', fields: ['visited_on'] }),
    expertsAmong,
    twoInspect,
    expertsNamed,
    checklistWhole,
    firmNamed,
  ],
  indexes: [['line', 'visited_on']],
})
export interface InspectionTable extends Table<typeof inspection> {}
