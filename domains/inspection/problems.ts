import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  answer_ahead: [409, '回复日期晚于今天', '改正日期'],
  checklist_finding_bare: [409, '不符合的项目没有写明情况', '写明情况'],
  checklist_incomplete: [409, '检查表没有逐项填写', '每项填写一次'],
  checklist_none: [409, '这类检查对象没有检查表', '写在“检查情况”里'],
  checklist_query: [422, '没有说明检查什么、哪一天', '给出检查对象类别和日期'],
  checklist_of_other_kind: [409, '检查项目不属于这类对象', '按检查对象类别选项目'],
  class_of_other_line: [409, '隐患类别不属于该业务条线', '改选类别或条线'],
  experts_unnamed: [409, '专家人数与所选专家不符', '选出派出的专家'],
  inspector_alone: [409, '安全检查只有一名检查人员', '两名以上检查人员一同检查'],
  experts_over_inspectors: [409, '专家人数多于检查人数', '改正两个人数之一'],
  five_not_settled: [409, '重大隐患整改没有“五落实”', '落实责任、措施、资金、时限、预案'],
  found_ahead: [409, '发现日期晚于今天', '改正发现日期'],
  grade_not_changed: [409, '重新定级而等级没有变化', '核对等级'],
  line_name_required: [409, '输配电通道隐患没有线路名称', '写明线路名称'],
  major_not_supervised: [409, '重大隐患尚未挂牌督办', '先挂牌督办'],
  major_without_standard: [409, '重大隐患没有判定标准和条目', '写明判定标准和条目'],
  not_major: [409, '不是重大隐患', '核对等级'],
  pest_firm_unnamed: [409, '检查涉松企业、工地没有选择单位档案', '选择涉松单位档案'],
  recheck_before_finding: [409, '复查日期早于发现日期', '改正复查日期'],
  recheck_not_passed: [409, '复查不合格，不能销号', '继续整改后再复查'],
  standard_not_in_force: [409, '判定标准在当日不施行', '改选当日施行的标准'],
  visit_ahead: [409, '检查日期晚于今天', '改正日期'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
