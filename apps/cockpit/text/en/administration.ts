/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  管理: 'Administration',
  '谁、在哪里、可以办什么；都写在台账的定义里，这里照实列出。':
    'Who may do what, and where; all of it stands in the definitions of the registers and is listed here as it is.',
  基础台账: 'Base registers',
  '行政区划、人员和岗位在各自的台账里维护，改动同样留痕。': 'Divisions, people and posts are kept in registers of their own; every change leaves its trace.',
  后续事项: 'Follow-up',
  '办理之后由系统接着办的事。失败的隔一会儿重试，十次仍失败的不再重试，列在这里。':
    'What the system does after a step. What fails is tried again after a while; what failed ten times is listed here and not tried again.',
  '等着办的 {waiting} 项，没有办不成的。': '{waiting} waiting, none failed.',
  '等着办的 {waiting} 项；{dead} 项屡次失败，不再重试，请联系运维人员。':
    '{waiting} waiting; {dead} failed again and again and will not be retried. Tell those who run the system.',
  办理规则与权限: 'Rules and rights',
  台账: 'Register',
  步骤: 'Step',
  状态变化: 'Change of state',
  状态不变: 'State stays',
  谁可以办: 'Who may',
  期限: 'Time limit',
  要填的内容: 'To be filled in',
  依据: 'Basis',
  我可以办: 'I may',
  '须与“{steps}”的经办人不同': 'Not by whoever did “{steps}”',
  '这个台账没有办理步骤。': 'This register has no steps.',
  您可以新建: 'You may create',
  您不能新建: 'You may not create',
}
