/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  岗位委托: 'Delegation of a post',
  委托中: 'Delegated',
  已收回: 'Taken back',
  委托的岗位: 'Post delegated',
  不选则为本人的岗位: "Left empty: one's own post",
  受托人: 'Delegated to',
  委托起始日期: 'Delegated from',
  '收回日期（当日起不再代办）': 'Taken back from (that day included)',
  休假: 'Leave',
  出差: 'On business',
  学习培训: 'Training',
  收回: 'Take back',
  到期收回: 'Taken back when it ends',
}
