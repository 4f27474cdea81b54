import { DECISION_CLOCK } from '#datasets/harvest/permit.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField, workingDays } from '#kit/register/transition.ts'
import { groundHands, intake, permitOfficers } from '../keepers.ts'
import { beyondPermit, extension, inValidity, laterEnd, toldOnce, twoInspectors, withinLimits, withinPermit } from './checks.ts'
import { applicationFields, fellingFields, handlingFields, reckonedFields } from './fields.ts'

const applicationSteps = ['submitted', 'correcting', 'accepted', 'surveyed', 'publicised', 'inspected', 'committed', 'reviewed'] as const
const decision = workingDays(DECISION_CLOCK.decision, '行政许可法42', { since: 'accepted_at', plus: ['extended_days', 'outside_days'] })
const surveyedAnew = ['area_boundary', 'area_ha', 'volume', 'trees', 'intensity', 'canopy_after', 'slope', 'easily_regenerated', 'strips', 'species', 'method', 'timber_volume', 'small_timber_volume'] as const

/** A permit to cut from draft to closing. Quota is reserved at acceptance, used at issue, and given back by what ends it unused. */
export const harvestPermit = register('harvest_permit', {
  title: '林木采伐许可',
  basis: ['森林法55', '森林法56', '森林法57', '森林法59', '森林法60', '行政许可法32', '行政许可法34', '行政许可法42', '林资规〔2019〕3号'],
  fields: { ...applicationFields, ...fellingFields, ...handlingFields, ...reckonedFields },
  states: {
    draft: '草稿', submitted: '已提交', correcting: '待补正', accepted: '已受理', surveyed: '伐区已调查', publicised: '伐前公示', inspected: '已查验', committed: '已承诺',
    reviewed: '已审核', issued: '已发证', cutting: '采伐中', cut_accepted: '伐后验收合格', overcut: '超采待处理', closed: '已结案',
    refused: '不予许可', withdrawn: '已撤回', voided: '已作废', expired: '过期未采',
  },
  start: 'draft',
  transitions: {
    submit: { title: '提交', from: 'draft', to: 'submitted', by: [...intake], check: withinLimits },
    request_correction: { title: '一次告知补正', from: 'submitted', to: 'correcting', by: [...permitOfficers], needs: ['correction_note'], within: workingDays(DECISION_CLOCK.intake, '行政许可法32'), check: toldOnce },
    resubmit: { title: '补正后提交', from: 'correcting', to: 'submitted', by: [...intake], takes: [...surveyedAnew, 'place', 'four_bounds', 'rights_document', 'outside_document', 'land_consent', 'exception'], check: withinLimits },
    accept: { title: '受理', from: 'submitted', to: 'accepted', by: [...permitOfficers], within: workingDays(DECISION_CLOCK.intake, '行政许可法32'), check: withinLimits },
    deem_accepted: { title: '逾期视为受理', from: 'submitted', to: 'accepted', by: ['system'], lapses: workingDays(DECISION_CLOCK.intake, '行政许可法32'), basis: ['行政许可法32'] },
    commit: { title: '签署承诺', from: 'accepted', to: 'committed', by: [...intake], evidence: ['undertaking'], within: decision, check: withinLimits, warning: '虚假承诺或者超采的，以后不再适用告知承诺。' },
    survey: { title: '伐区调查', from: 'accepted', to: 'surveyed', by: [...intake], needs: ['survey_number', 'surveyed_by'], evidence: ['survey_files'], takes: [...surveyedAnew], within: decision, check: withinLimits },
    publicise: { title: '伐前公示', from: 'surveyed', to: 'publicised', by: [...intake], needs: ['publicity_from', 'publicity_to'], within: decision },
    inspect: { title: '现场查验', from: 'publicised', to: 'inspected', by: [...permitOfficers], needs: ['inspected_on', 'inspector', 'second_inspector', 'inspection_note'], within: decision, basis: ['行政许可法34'], check: twoInspectors },
    review: { title: '审核', from: ['inspected', 'committed'], to: 'reviewed', by: [...permitOfficers], needs: ['review_note'], within: decision },
    issue: { title: '发证', from: 'reviewed', to: 'issued', by: [...permitOfficers], needs: ['permit_number', 'issued_on', 'valid_from', 'valid_to'], unlike: 'review', within: decision, basis: ['森林法57', '森林法59'] },
    start: { title: '开始采伐', from: 'issued', to: 'cutting', by: [...groundHands], needs: ['started_on'], check: inValidity },
    accept_cut: { title: '伐后验收合格', from: 'cutting', to: 'cut_accepted', by: [...intake], needs: ['cut_checked_on', 'cut_volume', 'cut_area_ha', 'cut_certificate'], evidence: ['cut_photos'], unlike: 'start', within: untilField('valid_to', '许可证有效期'), check: withinPermit },
    find_overcut: { title: '认定超采', from: 'cutting', to: 'overcut', by: [...intake], needs: ['cut_checked_on', 'cut_volume', 'cut_area_ha'], evidence: ['cut_photos'], unlike: 'start', aside: true, check: beyondPermit },
    settle_overcut: { title: '超采处理完毕', from: 'overcut', to: 'cut_accepted', by: [...permitOfficers], needs: ['overcut_settled_note'] },
    close: { title: '结案', from: 'cut_accepted', to: 'closed', by: [...permitOfficers] },
    lengthen: { title: '延长办理期限', from: ['accepted', 'surveyed', 'publicised', 'inspected', 'committed', 'reviewed'], by: [...permitOfficers], needs: ['extended_days'], reason: true, aside: true, check: extension },
    suspend_clock: { title: '扣除听证评审时间', from: ['accepted', 'surveyed', 'publicised', 'inspected', 'committed', 'reviewed'], by: [...permitOfficers], needs: ['outside_days'], reason: true, aside: true, basis: ['行政许可法45'] },
    refuse: { title: '不予许可', from: [...applicationSteps], to: 'refused', by: [...permitOfficers], reason: true, aside: true },
    withdraw: { title: '撤回', from: ['draft', ...applicationSteps], to: 'withdrawn', by: [...intake], reason: true, aside: true },
    change: { title: '变更', from: 'issued', by: [...permitOfficers], takes: ['area_ha', 'volume', 'trees', 'intensity', 'canopy_after', 'area_boundary'], reason: true, aside: true, check: withinLimits },
    extend: { title: '延期', from: ['issued', 'cutting'], by: [...permitOfficers], needs: ['valid_to'], reason: true, aside: true, check: laterEnd },
    void: { title: '作废', from: 'issued', to: 'voided', by: [...permitOfficers], reason: true, aside: true, warning: '占用的限额退回原账户。' },
    expire: { title: '过期未采', from: 'issued', to: 'expired', by: ['system'], lapses: untilField('valid_to', '许可证有效期') },
  },
  access: { create: [...intake], read: 'any_post', update: { by: [...intake] } },
  label: ['place', 'kind'],
  columns: ['place', 'kind', 'method', 'volume', 'quota_volume', 'area_ha', 'issued_on', 'permit_number', 'division', 'state'],
  map: { geometry: 'area_boundary', colorBy: 'state', minZoom: 9 },
  checks: [
    notAhead('issued_on', { code: 'permit_issued_ahead', message: '发证日期不能晚于今天', fields: ['issued_on'] }),
    inOrder('publicity_from', 'publicity_to', { code: 'publicity_ends_early', message: '公示截止不能早于起始', fields: ['publicity_to'] }),
    inOrder('valid_from', 'valid_to', { code: 'validity_ends_early', message: '有效期止不能早于有效期起', fields: ['valid_to'] }),
    inOrder('issued_on', 'valid_from', { code: 'valid_before_issue', message: '有效期不能早于发证日期', fields: ['valid_from'] }),
    inOrder('started_on', 'cut_checked_on', { code: 'checked_before_cutting', message: '验收日期不能早于开始采伐日期', fields: ['cut_checked_on'] }),
  ],
  indexes: [['issued_on', 'counts_to_quota'], ['holder_number', 'state'], ['cutting_unit', 'state']],
})
export interface HarvestPermitTable extends Table<typeof harvestPermit> {}
