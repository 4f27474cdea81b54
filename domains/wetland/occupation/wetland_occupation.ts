import { FEE } from '#datasets/wetland/occupation.ts'
import { all, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField, workingDays } from '#kit/register/transition.ts'
import { askedInOrder, compensated, conditionsNamed, endedInTime, feePaid, mayBeOccupied, opinionStands, startedInTime, temporaryWhole } from './checks.ts'
import { occupationFields } from './fields.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'

/** An occupation of wetland: what is asked for, the opinion of the department authorised, the project's approval, the use and its end (湿地保护法19–21). */
export const wetlandOccupation = register('wetland_occupation', {
  title: '占用湿地',
  basis: ['湿地保护法19', '湿地保护法20', '湿地保护法21', '湿地恢复费缴纳和使用管理暂行办法'],
  fields: occupationFields,
  states: {
    draft: '草稿',
    submitted: '已提交',
    asked: '征求意见中',
    answered: '已有意见',
    approved: '项目已批准',
    fee_noticed: '待缴费',
    fee_paid: '已缴费',
    in_use: '占用中',
    ended: '占用结束',
    closed: '已办结',
    refused: '未批准',
    withdrawn: '已撤回',
  },
  start: 'draft',
  transitions: {
    submit: { title: '提交', from: 'draft', to: 'submitted', by: [...countyDesk], evidence: ['materials'], check: all(mayBeOccupied, compensated) },
    ask: {
      title: '征求意见',
      from: 'submitted',
      to: 'asked',
      by: [...countyDesk],
      needs: ['asked_of', 'asked_on'],
      basis: ['湿地保护法19'],
      check: all(mayBeOccupied, askedInOrder),
    },
    answer: {
      title: '登记意见',
      from: 'asked',
      to: 'answered',
      by: [...bothDesks],
      needs: ['opinion', 'opinion_number', 'opinion_on'],
      takes: ['conditions', 'opinion_file'],
      basis: ['湿地保护法19'],
      check: all(askedInOrder, conditionsNamed),
    },
    approve: {
      title: '登记项目批准',
      from: 'answered',
      to: 'approved',
      by: [...bothDesks],
      needs: ['approver', 'approval_number', 'approved_on'],
      check: opinionStands,
      warning: '本步骤登记用地、用水等主管机关的批准，湿地主管部门的意见不是许可。',
    },
    notice_fee: {
      title: '发缴费通知',
      from: 'approved',
      to: 'fee_noticed',
      by: [...bothDesks],
      needs: ['fee_rate', 'fee_noticed_on'],
      within: workingDays(FEE.notice.value, '财税〔2024〕15号', { since: 'approved_on' }),
      aside: true,
      check: ({ after }) =>
        after.compensation === 'fee' ? null : { code: 'wetland_no_fee_here', message: '本件不以缴费代替恢复，没有缴费通知', fields: ['compensation'] },
    },
    pay: {
      title: '登记缴费',
      from: 'fee_noticed',
      to: 'fee_paid',
      by: [...bothDesks],
      needs: ['fee_paid', 'fee_paid_on', 'fee_receipt'],
      within: workingDays(FEE.payment.value, '财税〔2024〕15号', { since: 'fee_noticed_on' }),
      check: all(feePaid, notAhead('fee_paid_on', { code: 'wetland_paid_ahead', message: '缴费日期不能晚于今天', fields: ['fee_paid_on'] })),
    },
    start: {
      title: '开始占用',
      from: ['approved', 'fee_paid'],
      to: 'in_use',
      by: [...countyDesk],
      needs: ['started_on'],
      check: all(startedInTime, ({ after }) =>
        after.compensation === 'fee' && !after['fee_paid_on']
          ? { code: 'wetland_fee_unpaid', message: '湿地恢复费没有缴纳，不能开始占用', fields: ['compensation'] }
          : null,
      ),
      warning: '永久占用的，占用面积随即记入湿地面积账；应恢复、重建的，同时生成恢复任务。',
    },
    end: {
      title: '占用结束',
      from: 'in_use',
      to: 'ended',
      by: [...countyDesk],
      needs: ['ended_on'],
      within: untilField('use_to', '湿地保护法20'),
      check: all(endedInTime, ({ after }) =>
        after.kind === 'temporary' ? null : { code: 'wetland_use_permanent', message: '永久占用没有结束日期，检查后办结', fields: ['kind'] },
      ),
      warning: '将生成恢复任务，期满后一年内恢复。',
    },
    close: {
      title: '检查办结',
      from: ['in_use', 'ended'],
      to: 'closed',
      by: [...countyDesk],
      needs: ['check_note'],
      evidence: ['check_photos'],
      unlike: 'start',
    },
    refuse: {
      title: '项目未获批准',
      from: ['submitted', 'asked', 'answered'],
      to: 'refused',
      by: [...bothDesks],
      reason: true,
      aside: true,
    },
    withdraw: {
      title: '撤回',
      from: ['draft', 'submitted', 'asked', 'answered', 'approved', 'fee_noticed'],
      to: 'withdrawn',
      by: [...countyDesk, ...cityDesk],
      reason: true,
      aside: true,
    },
  },
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk], in: ['draft'] } },
  whose: { draft: 'created_by' },
  label: ['project_name', 'kind'],
  columns: ['project_name', 'wetland', 'importance', 'kind', 'area', 'opinion', 'approved_on', 'use_to', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 8 },
  checks: [temporaryWhole],
  indexes: [['state', 'approved_on']],
})
export interface WetlandOccupationTable extends Table<typeof wetlandOccupation> {}
