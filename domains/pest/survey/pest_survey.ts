import { SURVEY_CLOCK } from '#datasets/pest/clocks.ts'
import { GRADES, pestTitles } from '#datasets/pest/pests.ts'
import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { calendarDays } from '#kit/register/transition.ts'
import { bothDesks, countyDesk, groundHands } from '../keepers.ts'
import { countedWhole, gradeGiven } from './checks.ts'

/** What stood on the sample trees of a plot on a day, and what follows: the grade by the table of the pest, the area it stands for, whether it is a disaster. */
export const pestSurvey = register('pest_survey', {
  title: '虫情调查',
  basis: ['森林病虫害防治条例10', '主要林业有害生物成灾标准（林造发〔2012〕26号）'],
  fields: {
    plot: f.reference({ title: '标准地', register: 'pest_plot', help: '踏查、临时标准地不填' }),
    pest: f.choice(pestTitles, { title: '有害生物', required: true }),
    generation: f.choice({ overwintering: '越冬代', first: '第一代', second: '第二代', all_year: '全年' }, { title: '世代', required: true }),
    stage: f.choice({ egg: '卵（粒）', larva: '幼虫（条）', adult: '成虫（只）', sign: '受害症状' }, { title: '虫态', required: true }),
    surveyed_on: f.date({ title: '调查日期', required: true }),
    counts: f.rows(
      { tree: f.integer({ title: '样株号', required: true, min: 1, max: 500 }), count: f.integer({ title: '数量', required: true, min: 0, max: 1_000_000 }) },
      { title: '样株虫口', max: 500 },
    ),
    area_mu: f.decimal({ title: '代表面积', unit: '亩', scale: 2, min: '0.01', max: '1000000', required: true }),
    damage: f.decimal({ title: '失叶率或受害株率', unit: '%', scale: 2, min: '0', max: '100' }),
    dead: f.decimal({ title: '死亡株率', unit: '%', scale: 2, min: '0', max: '100' }),
    grade_judged: f.choice(GRADES, { title: '发生程度（人工判定）', help: '系统没有密度分级标准的种类，按当地标准判定' }),
    grade_ground: f.text({ title: '判定依据', max: 200 }),
    location: f.point({ title: '位置' }),
    observer: f.text({ title: '调查人员或单位', required: true, max: 100 }),
    photos: f.evidence({ title: '照片' }),
    checked_note: f.text({ title: '复核情况', later: true, max: 500 }),
    trees_counted: f.integer({ title: '调查样株', unit: '株', system: true }),
    mean: f.decimal({ title: '平均每株虫口', unit: '个', scale: 2, system: true }),
    grade: f.choice(GRADES, { title: '发生程度', system: true }),
    occurrence_mu: f.decimal({ title: '发生面积', unit: '亩', scale: 2, system: true, help: '轻度以上的代表面积；低虫低感不是发生' }),
    disaster: f.boolean({ title: '成灾', system: true }),
    disaster_mu: f.decimal({ title: '成灾面积', unit: '亩', scale: 2, system: true }),
  },
  states: { entered: '已录入', checked: '已复核', void: '已作废' },
  start: 'entered',
  transitions: {
    check: {
      title: '复核',
      from: 'entered',
      to: 'checked',
      by: [...countyDesk],
      needs: ['checked_note'],
      within: calendarDays(SURVEY_CLOCK.days, SURVEY_CLOCK.source),
    },
    annul: { title: '作废', from: ['entered', 'checked'], to: 'void', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...groundHands, 'city.forestry_officer'], read: 'any_post', update: { by: [...groundHands], in: ['entered'] } },
  event: 'surveyed_on',
  label: ['pest', 'surveyed_on'],
  columns: ['surveyed_on', 'plot', 'pest', 'generation', 'stage', 'mean', 'grade', 'occurrence_mu', 'disaster', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'grade', minZoom: 8 },
  checks: [notAhead('surveyed_on', { code: 'pest_survey_ahead', message: '调查日期不能晚于今天', fields: ['surveyed_on'] }), countedWhole, gradeGiven],
  indexes: [['surveyed_on', 'state']],
})
export interface PestSurveyTable extends Table<typeof pestSurvey> {}
