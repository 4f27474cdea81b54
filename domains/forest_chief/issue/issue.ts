import { ISSUE_CLOCKS } from '#datasets/forest_chief/issue-clocks.ts'
import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { untilField, workingDays } from '#kit/register/transition.ts'
import { issueFields } from './fields.ts'
import { dueAhead, extendsDeadline, foundBefore, reopenable } from './checks.ts'
import { chiefOffices, dispatchers, finders, handlers } from '../keepers.ts'

export * from './fields.ts'

const { source } = ISSUE_CLOCKS
const triagers = [...dispatchers, 'township.officer'] as const
const reviewers = [...dispatchers] as const
const escalators = [...chiefOffices, 'system'] as const

/**
 * The one ledger of problems of all businesses: found, handed out, mended, accepted, closed. Extending and escalating keep the
 * state and leave their trace in `extensions` and `escalated_to`. Transferred is not closed; a merged one points at the survivor.
 */
export const issue = register('issue', {
  title: '问题台账',
  basis: ['关于全面推行林长制的意见', '林长制工作督查制度', '森林法4、66'],
  fields: issueFields,
  states: {
    draft: '草稿',
    registered: '已登记',
    triaged: '已研判',
    dispatched: '已交办',
    signed: '已签收',
    in_rectification: '整改中',
    submitted: '已反馈待验收',
    returned: '已退回',
    accepted: '已验收',
    closed: '已销号',
    archived: '已归档',
    transferred: '已移送',
    merged: '已并案',
    reopened: '复发重办',
    invalid: '不属实',
  },
  start: ['registered', 'draft'],
  transitions: {
    register: { title: '登记', from: 'draft', to: 'registered', by: finders },
    triage: {
      title: '研判',
      from: 'registered',
      to: 'triaged',
      by: triagers,
      needs: ['owner_level'],
      takes: ['domain', 'severity'],
      within: workingDays(ISSUE_CLOCKS.triage.working_days, source),
    },
    dispatch: {
      title: '交办',
      from: ['triaged', 'reopened'],
      to: 'dispatched',
      by: dispatchers,
      needs: ['responsible_unit', 'due_on'],
      takes: ['dispatch_number'],
      check: dueAhead,
      within: workingDays(ISSUE_CLOCKS.dispatch.working_days, source),
    },
    sign: { title: '签收', from: 'dispatched', to: 'signed', by: handlers, within: workingDays(ISSUE_CLOCKS.sign.working_days, source) },
    rectify: { title: '开始整改', from: 'signed', to: 'in_rectification', by: handlers, needs: ['rectifier'], takes: ['plan'], within: untilField('due_on') },
    submit: {
      title: '报送整改',
      from: ['in_rectification', 'returned'],
      to: 'submitted',
      by: handlers,
      needs: ['measures'],
      evidence: ['proof'],
      within: untilField('due_on'),
    },
    return: { title: '退回重整', from: ['submitted', 'accepted'], to: 'returned', by: reviewers, unlike: ['rectify', 'submit'], reason: true, aside: true },
    accept: {
      title: '验收',
      from: 'submitted',
      to: 'accepted',
      by: reviewers,
      needs: ['acceptance'],
      unlike: ['rectify', 'submit'],
      within: workingDays(ISSUE_CLOCKS.accept.working_days, source),
    },
    close: {
      title: '销号',
      from: 'accepted',
      to: 'closed',
      by: dispatchers,
      unlike: ['rectify', 'submit'],
      within: workingDays(ISSUE_CLOCKS.close.working_days, source),
    },
    archive: { title: '归档', from: 'closed', to: 'archived', by: chiefOffices, aside: true },
    extend: {
      title: '延期',
      from: ['dispatched', 'signed', 'in_rectification', 'returned'],
      by: dispatchers,
      needs: ['due_on'],
      check: extendsDeadline,
      reason: true,
      aside: true,
    },
    escalate: {
      title: '上报督办',
      from: ['dispatched', 'signed', 'in_rectification', 'submitted', 'returned'],
      by: escalators,
      needs: ['escalated_to'],
      reason: true,
      aside: true,
    },
    transfer: {
      title: '移送',
      from: ['registered', 'triaged', 'dispatched', 'signed', 'in_rectification', 'returned'],
      to: 'transferred',
      by: dispatchers,
      needs: ['transferred_to', 'transfer_number'],
      reason: true,
      aside: true,
      warning: '移送不等于销号，整改率中仍计为未完成。',
    },
    take_back: { title: '移送后收回', from: 'transferred', to: 'triaged', by: dispatchers, reason: true },
    merge: { title: '并案', from: ['registered', 'triaged', 'dispatched'], to: 'merged', by: triagers, needs: ['merged_into'], reason: true, aside: true },
    mark_invalid: { title: '核查不属实', from: ['registered', 'triaged', 'dispatched', 'signed'], to: 'invalid', by: triagers, reason: true, aside: true },
    reopen: {
      title: '复发重办',
      from: ['closed', 'archived'],
      to: 'reopened',
      by: [...dispatchers, 'procurator'],
      check: reopenable,
      reason: true,
      aside: true,
    },
  },
  access: { create: finders, read: 'any_post', update: { by: finders, in: ['draft', 'registered'] } },
  whose: { draft: 'created_by' },
  label: ['title'],
  event: 'found_on',
  columns: ['title', 'domain', 'source', 'severity', 'division', 'state', 'due_on', 'found_on'],
  checks: [foundBefore],
  map: { geometry: 'place', colorBy: 'state', minZoom: 6 },
  indexes: [['domain', 'source'], ['first_closed_at'], ['due_on']],
})
export interface IssueTable extends Table<typeof issue> {}
