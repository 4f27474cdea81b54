import { grades, schemes, identifierLevels, treeKinds } from '#datasets/ancient_tree/grades.ts'
import { IMPOSSIBLE } from '#datasets/ancient_tree/measures.ts'
import { f } from '#kit/register/fields.ts'
import { ageMethods, ownerships, settings, surroundings, threats, vigours } from './kinds.ts'

/** What is measured of a tree and may be measured anew (LY/T 2738). */
export const measures = {
  girth_cm: f.decimal({
    title: '胸（地）围',
    unit: '厘米',
    scale: 1,
    min: '1',
    max: String(IMPOSSIBLE.girth_cm),
    help: '离地1.3米处的周长，不是直径；低于1.3米分枝的量地围',
  }),
  height_m: f.decimal({ title: '树高', unit: '米', scale: 1, min: '0.5', max: String(IMPOSSIBLE.height_m) }),
  crown_ew_m: f.decimal({ title: '冠幅（东西）', unit: '米', scale: 1, min: '0', max: String(IMPOSSIBLE.crown_m) }),
  crown_ns_m: f.decimal({ title: '冠幅（南北）', unit: '米', scale: 1, min: '0', max: String(IMPOSSIBLE.crown_m) }),
  measured_on: f.date({ title: '测量日期' }),
}

/** How a tree does. */
export const condition = {
  vigour: f.choice(vigours, { title: '生长势', required: true }),
  vigour_cause: f.text({ title: '影响生长的因素', max: 300, help: '衰弱、濒危的必填' }),
  surroundings: f.choice(surroundings, { title: '生长环境' }),
  threats: f.choices(threats, { title: '受到的威胁' }),
}

/** Grade and the papers by which it was given; written by an identification, or brought in with a list published before the state's rule. */
export const graded = {
  grade: f.choice(grades, { title: '保护等级' }),
  scheme: f.choice(schemes, { title: '等级体系', help: '旧牌上的“一级”可能是两级体系的：按公布时的规则填写，不照抄' }),
  identified_level: f.choice(identifierLevels, { title: '认定部门级别' }),
  identification_number: f.text({ title: '认定公布文号', max: 100 }),
  published_on: f.date({ title: '公布日期' }),
}

/** What a tree's file holds. */
export const treeFields = {
  number: f.text({
    title: '古树名木编号',
    required: true,
    unique: true,
    max: 11,
    pattern: '^\\d{11}$',
    help: '县级区划代码6位加5位顺序号；终身不变、不再用于别的树',
    also_known_as: ['GDMMBH'],
  }),
  former_number: f.text({ title: '原挂牌号', max: 30, also_known_as: ['YGPH'] }),
  group_number: f.text({ title: '古树群编号', max: 10, pattern: '^\\d{10}$', help: '县级区划代码6位加4位顺序号', also_known_as: ['GSQBH'] }),
  kind: f.choice(treeKinds, { title: '类别', required: true }),
  species: f.text({ title: '中文名', required: true, max: 40, also_known_as: ['ZWM'] }),
  local_name: f.text({ title: '俗名', max: 60, also_known_as: ['SM'] }),
  latin: f.text({ title: '拉丁名', max: 80, also_known_as: ['LDM'] }),
  family: f.text({ title: '科', max: 30, also_known_as: ['KE'] }),
  genus: f.text({ title: '属', max: 30, also_known_as: ['SHU'] }),
  place: f.text({ title: '小地名', required: true, max: 100, also_known_as: ['XDM'] }),
  location: f.point({ title: '位置', required: true }),
  setting: f.choice(settings, { title: '生长场所', required: true, also_known_as: ['SZCS'] }),
  ownership: f.choice(ownerships, { title: '权属', also_known_as: ['QS'] }),
  true_age: f.integer({
    title: '真实树龄',
    unit: '年',
    min: 1,
    max: IMPOSSIBLE.age_years,
    help: '有文献等确证的；与估测树龄只填一项',
    also_known_as: ['ZSSL'],
  }),
  estimated_age: f.integer({ title: '估测树龄', unit: '年', min: 1, max: IMPOSSIBLE.age_years, also_known_as: ['GCSL'] }),
  legend_age: f.integer({ title: '传说树龄', unit: '年', min: 1, max: IMPOSSIBLE.age_years, help: '不作定级的依据', also_known_as: ['CSSL'] }),
  age_method: f.choice(ageMethods, { title: '树龄鉴定方法' }),
  age_error: f.integer({ title: '树龄误差（正负）', unit: '年', min: 0, max: 1000 }),
  planted_on: f.date({ title: '栽植时间（名木）', also_known_as: ['ZZSJ'] }),
  planted_by: f.text({ title: '栽植人（名木）', max: 60, help: '已公开的历史记载；会出现在公开页面上' }),
  ...measures,
  ...condition,
  story: f.text({ title: '历史和传说', max: 300, long: true, help: '会出现在公开页面上', also_known_as: ['GSLS'] }),
  photos: f.evidence({ title: '建档照片' }),
  ...graded,
  refused_why: f.text({ title: '不予认定的理由', max: 300, later: true }),
  death_found_on: f.date({ title: '发现日期', later: true }),
  death_note: f.text({ title: '枯死情况', max: 500, later: true }),
  death_photos: f.evidence({ title: '枯死照片', later: true }),
  death_confirmed_on: f.date({ title: '死亡确认日期', later: true }),
  death_confirmed_by: f.choice(identifierLevels, { title: '确认死亡的部门', later: true, help: '由认定该树的部门确认，查明原因，报本级人民政府（条例20）' }),
  death_cause: f.text({ title: '死亡原因', max: 500, later: true }),
  death_number: f.text({ title: '死亡确认文号', max: 100, later: true }),
  disposal: f.choice({ kept: '原地保留', removed: '清除' }, { title: '处置', later: true }),
  emergency: f.text({ title: '紧急情形', max: 300, later: true, help: '疫情、灾害等；由主管应急的部门采伐后告知古树名木主管部门（条例14）' }),
  felled_on: f.date({ title: '采伐日期', later: true }),
  emergency_ended_on: f.date({ title: '应急处置结束日期', later: true }),
  reported_up_on: f.date({ title: '逐级报告日期', later: true }),
  report_number: f.text({ title: '报告文号', max: 100, later: true }),
  struck_on: f.date({ title: '注销日期', system: true }),
}
