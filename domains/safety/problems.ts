import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  dispute_day_ahead: [409, '日期晚于今天', '改正日期'],
  dispute_days_reversed: [409, '日期先后颠倒', '按经过的先后改正日期'],
  dispute_decider_bureau: [409, '处理决定不是人民政府作出的', '由人民政府作出处理决定'],
  dispute_not_arbitrable: [409, '这类纠纷不能仲裁', '按法定途径办理'],
  dispute_not_for_government: [409, '这类纠纷不由人民政府处理', '按法定途径办理'],
  dispute_not_mediating: [409, '纠纷不在调解中', '先组织调解'],
  dispute_officer_alone: [409, '勘验的工作人员太少', '两名以上工作人员一同勘验'],
  dispute_other_door: [409, '这类纠纷不在这里调处', '导入其他途径'],
  mediation_after_outcome: [409, '纠纷已有结果，不能再登记调解', '确需重新处理的先重新处理'],
  mediation_not_agreed: [409, '最后一次调解会没有达成一致', '登记达成一致的调解会，或者登记调解不成'],
  mediation_without_session: [409, '没有登记调解会', '先登记调解会'],
  payments_in_dispute: [409, '有应付在争议地块上', '等这些应付暂停后再拨付'],
  plot_in_dispute: [409, '范围内有未了结的林权纠纷', '等纠纷了结，或者避开争议范围'],
  session_carries_outcome: [409, '结果依据这次调解会', '先“重新处理”，再更正调解会'],
  session_elsewhere: [409, '调解会的行政区划与纠纷不符', '改为纠纷所在的行政区划，或者它所属的乡镇、县'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
