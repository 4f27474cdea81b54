/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  林长指令: 'Forest chief instruction',
  已发出: 'Sent',
  已反馈: 'Answered',
  林长令: 'Forest chief order',
  交办单: 'Assignment',
  提示函: 'Reminder',
  督办单: 'Supervision notice',
  指示内容: 'What is instructed',
  '发出人（岗位）': 'Sent by (post)',
  来自巡林: 'From a walk',
  来自会议: 'From a meeting',
  相关问题: 'Related issue',
  发出日期: 'Sent on',
  办理佐证: 'Evidence of handling',
  反馈: 'Answer',
  确认办结: 'Confirm as done',
}
