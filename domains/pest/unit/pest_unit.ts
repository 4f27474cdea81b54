import { ANNOUNCERS, UNIT_LEVELS } from '#datasets/pest/units.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { announcedByRight, groundDrawn } from './checks.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'

export const unitPests = { pine_wilt: '松材线虫病', palm_weevil: '锈色棕榈象', fire_ant: '红火蚁', other: '其他检疫性有害生物' } as const

/** What happens to a unit, and when: none of it lies ahead. */
const dates = {
  suspected_on: '发现日期',
  reported_on: '报告日期',
  confirmed_on: '确认日期',
  announced_on: '公布日期',
  clean_on: '普查无疫情日期',
  struck_off_on: '撤销日期',
} as const
type Dated = keyof typeof dates
const ordered = (earlier: Dated, later: Dated, message: string) => inOrder(earlier, later, { code: 'pest_unit_order', message, fields: [later] })

/**
 * A unit of an outbreak (疫区、疫点、疫情小班): suspected, confirmed by a laboratory, announced by who may, clean by a census, struck off. Between the day of
 * the announcement and the day on which it is struck off its pines are infected wood, and no others are. Its division is the county, township or village.
 */
export const pestUnit = register('pest_unit', {
  title: '疫情单元',
  basis: ['植物检疫条例6', '植物检疫条例14', '植物检疫条例15', '森林法35', '林生规〔2023〕3号', '林生规〔2023〕7号'],
  fields: {
    name: f.text({ title: '名称', required: true, max: 100 }),
    pest: f.choice(unitPests, { title: '有害生物', required: true }),
    level: f.choice(UNIT_LEVELS, { title: '级别', required: true }),
    sub_compartment: f.text({ title: '小班号', max: 60, help: '疫情小班填写' }),
    boundary: f.polygon({ title: '范围', help: '疫情小班必须勾绘；疫区、疫点按所在行政区划' }),
    suspected_on: f.date({ title: '疑似发现日期', required: true }),
    found_how: f.text({ title: '发现经过', required: true, max: 500 }),
    reported_on: f.date({ title: '报告省级日期', later: true }),
    confirmed_on: f.date({ title: '确认日期', later: true }),
    laboratory: f.text({ title: '鉴定机构', later: true, max: 100, help: '新发县由省级以上鉴定机构确认' }),
    report_number: f.text({ title: '鉴定报告编号', later: true, max: 100 }),
    announced_by: f.choice(ANNOUNCERS, { title: '公布机关', later: true }),
    announcement_number: f.text({ title: '公布文号', later: true, max: 100 }),
    announced_on: f.date({ title: '公布日期', later: true, help: '自这一天起是疫情单元' }),
    clean_on: f.date({ title: '普查无疫情日期', later: true }),
    clean_note: f.text({ title: '普查情况', later: true, max: 500 }),
    struck_off_by: f.choice(ANNOUNCERS, { title: '撤销机关', later: true }),
    struck_off_number: f.text({ title: '撤销文号', later: true, max: 100 }),
    struck_off_on: f.date({ title: '撤销日期', later: true, help: '自这一天起不再是疫情单元' }),
    files: f.evidence({ title: '材料', later: true }),
  },
  states: { suspected: '疑似', reported: '已报告', confirmed: '已确认', announced: '已公布', clean: '无疫情', struck_off: '已撤销', dismissed: '已排除' },
  start: 'suspected',
  transitions: {
    report: {
      title: '报告省级',
      from: 'suspected',
      to: 'reported',
      by: [...bothDesks],
      needs: ['reported_on'],
      basis: ['植物检疫条例14'],
      warning: '发现新的检疫对象应当立即报告；公布以前，不使用疫区、疫点、疫木的称谓。',
    },
    confirm: {
      title: '登记确认',
      from: 'reported',
      to: 'confirmed',
      by: [...bothDesks],
      needs: ['confirmed_on', 'laboratory', 'report_number'],
      takes: ['files'],
    },
    announce: {
      title: '登记公布',
      from: 'confirmed',
      to: 'announced',
      by: [...bothDesks],
      needs: ['announced_by', 'announcement_number', 'announced_on'],
      takes: ['files'],
      basis: ['植物检疫条例6', '植物检疫条例15'],
      check: announcedByRight('announced_by'),
    },
    clear: { title: '普查无疫情', from: 'announced', to: 'clean', by: [...bothDesks], needs: ['clean_on', 'clean_note'] },
    relapse: { title: '疫情复发', from: 'clean', to: 'announced', by: [...bothDesks], reason: true, aside: true },
    strike_off: {
      title: '登记撤销',
      from: 'clean',
      to: 'struck_off',
      by: [...bothDesks],
      needs: ['struck_off_by', 'struck_off_number', 'struck_off_on'],
      takes: ['files'],
      check: announcedByRight('struck_off_by'),
    },
    dismiss: { title: '排除', from: ['suspected', 'reported'], to: 'dismissed', by: [...cityDesk, ...countyDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks, 'system'], read: 'everyone_signed_in', update: { by: [...bothDesks], in: ['suspected'] } },
  event: 'suspected_on',
  label: ['name', 'level'],
  columns: ['name', 'pest', 'level', 'announced_by', 'announcement_number', 'announced_on', 'struck_off_on', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 8 },
  checks: [
    groundDrawn,
    ...Object.entries(dates).map(([field, title]) => notAhead(field, { code: 'pest_unit_ahead', message: `${title}不能晚于今天`, fields: [field] })),
    ordered('suspected_on', 'reported_on', '报告日期不能早于疑似发现'),
    ordered('suspected_on', 'confirmed_on', '确认日期不能早于疑似发现'),
    ordered('reported_on', 'confirmed_on', '确认日期不能早于报告'),
    ordered('confirmed_on', 'announced_on', '公布日期不能早于确认'),
    ordered('announced_on', 'clean_on', '普查无疫情日期不能早于公布'),
    ordered('announced_on', 'struck_off_on', '撤销日期不能早于公布'),
    ordered('clean_on', 'struck_off_on', '撤销日期不能早于普查无疫情'),
  ],
  indexes: [['state', 'announced_on']],
})
export interface PestUnitTable extends Table<typeof pestUnit> {}
