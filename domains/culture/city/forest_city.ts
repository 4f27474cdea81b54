import { all } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField } from '#kit/register/transition.ts'
import { cityDesk } from '../keepers.ts'
import { earlySaysWhy, editionHolds, filingInTurn, keptInTurn, periodWhole, recheckAhead, shownInOrder, stagesInTurn } from './checks.ts'
import { cityFields } from './fields.ts'

const by = [...cityDesk]

/** A city's way to the title of a forest city, and what becomes of the title: every stage with its day and paper. That a stage is reached says nothing of the next. */
export const forestCity = register('forest_city', {
  title: '森林城市创建',
  basis: ['GB/T 37342-2019', 'GB/T 37342-2024', '国家森林城市称号批准办法（2016年征求意见稿）'],
  fields: cityFields,
  states: {
    started: '已启动',
    planned: '总体规划已印发',
    filed: '已备案',
    improving: '提升期',
    applied: '已申报',
    province_checked: '省级初审通过',
    state_checked: '国家核查完成',
    shown: '公示中',
    named: '已授予称号',
    warned: '被警告',
    revoked: '称号已撤销',
    dropped: '已终止',
  },
  start: 'started',
  transitions: {
    issue_plan: {
      title: '印发总体规划',
      from: 'started',
      to: 'planned',
      by,
      needs: ['plan_number', 'plan_issued_on', 'plan_from', 'plan_to'],
      takes: ['plan_document'],
    },
    file: { title: '登记备案', from: 'planned', to: 'filed', by, needs: ['filing_number', 'filed_on'] },
    improve: {
      title: '印发提升期实施方案',
      from: ['planned', 'filed'],
      to: 'improving',
      by,
      needs: ['improvement_number', 'improvement_issued_on'],
      takes: ['improvement_document'],
      usual: true,
    },
    note_filing: { title: '补登备案', from: 'improving', by, needs: ['filing_number', 'filed_on'], aside: true },
    apply: {
      title: '申报称号',
      from: ['filed', 'improving'],
      to: 'applied',
      by,
      needs: ['application_number', 'applied_on'],
      takes: ['self_check', 'early_reason'],
      check: all(earlySaysWhy, editionHolds),
      warning: '申报以后指标版本不再更改。',
    },
    province_check: { title: '登记省级初审', from: 'applied', to: 'province_checked', by, needs: ['province_checked_on', 'province_opinion'] },
    send_back: {
      title: '登记退回',
      from: ['applied', 'province_checked', 'state_checked', 'shown'],
      to: 'improving',
      by,
      reason: true,
      aside: true,
      warning: '退回后从提升期重新申报；原申报的日期和文号留在历史里。',
    },
    state_check: { title: '登记国家核查', from: 'province_checked', to: 'state_checked', by, needs: ['state_checked_on', 'state_opinion'] },
    show: { title: '登记公示', from: 'state_checked', to: 'shown', by, needs: ['shown_from', 'shown_to', 'shown_place'] },
    name_city: { title: '登记授予称号', from: 'shown', to: 'named', by, needs: ['naming_number', 'named_on'], takes: ['recheck_due'] },
    recheck: {
      title: '登记复查',
      from: ['named', 'warned'],
      to: 'named',
      by,
      needs: ['rechecked_on', 'recheck_note'],
      takes: ['recheck_due'],
      aside: true,
      within: untilField('recheck_due', '授予称号或复查的文件'),
    },
    warn: { title: '登记警告', from: 'named', to: 'warned', by, needs: ['warned_on', 'warning_number'], reason: true, aside: true },
    revoke: { title: '登记撤销称号', from: ['named', 'warned'], to: 'revoked', by, needs: ['revoked_on', 'revocation_number'], reason: true, aside: true },
    change_edition: {
      title: '更换指标版本',
      from: ['started', 'planned', 'filed', 'improving'],
      by,
      needs: ['edition'],
      reason: true,
      aside: true,
      warning: '各项指标按新版本重新对照，原版本登记的数值留存。',
    },
    drop: { title: '终止创建', from: ['started', 'planned', 'filed', 'improving'], to: 'dropped', by, reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['started', 'planned'] } },
  label: ['name'],
  event: 'started_on',
  columns: ['name', 'title_level', 'edition', 'plan_issued_on', 'improvement_issued_on', 'applied_on', 'named_on', 'recheck_due', 'division', 'state'],
  checks: [stagesInTurn, filingInTurn, keptInTurn, periodWhole, shownInOrder, recheckAhead],
})
export interface ForestCityTable extends Table<typeof forestCity> {}
