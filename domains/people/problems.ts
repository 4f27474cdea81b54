import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  acting_other_office: [409, '代理的不是同一地的同一岗位', '重选被代理的岗位'],
  delegation_not_yours: [409, '不是您的岗位', '请岗位本人或有权任命的岗位办理'],
  delegation_of_admin: [409, '系统管理员岗位不能委托', '另行任命一位管理员'],
  delegation_past: [409, '委托的起始日期已过', '改为今天或以后'],
  delegation_post_ended: [409, '岗位已卸任', '重选在任的岗位'],
  delegation_to_holder: [409, '受托人就是岗位本人', '重选受托人'],
  delegation_too_long: [409, '一次委托的时间太长', '缩短，或办理岗位交接'],
  delegation_twice: [409, '同一岗位在这段时间已委托', '先收回前一次委托'],
  delegation_which_post: [409, '没有说明委托哪个岗位', '选明一个岗位'],
  delegation_validity: [409, '收回日期不晚于起始日期', '改正两个日期之一'],
  may_not_appoint: [409, '您的岗位不能任命该岗位', '请有任命权的岗位办理'],
  nobody_responsible: [404, '当日没有在任责任人，或该点不在区划内', '核对位置和日期'],
  post_beginning: [409, '任职起始日期不合理', '改为规定范围内的日期'],
  post_document: [409, '没有写明派出文件', '写明检察、公安机关的派出文件'],
  post_fixed: [409, '不能直接换人、换岗', '先办理卸任或交接，再登记新的任职'],
  post_kind: [409, '任职类别与岗位不一致', '改正类别'],
  post_level: [409, '岗位与级别不一致', '改正级别'],
  post_place_level: [409, '岗位的级别与所在区划不一致', '改正级别或区划'],
  post_validity: [409, '任职终止日期不晚于起始日期', '改正两个日期之一'],
  responsible_query: [422, '查询责任人的参数不对', '给出 longitude、latitude 和 date'],
  successor_other_office: [409, '继任者不在同一地的同一岗位', '重选继任者'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
