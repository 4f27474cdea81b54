/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  安全专家: 'Safety expert',
  在库: 'Listed',
  已退出: 'Left',
  职称: 'Title',
  聘书编号: 'Number of appointment',
  电话: 'Telephone',
  联系专家参加检查: 'To ask the expert along',
  退出: 'Leave',
  重新入库: 'Return',
  专家派出: 'Expert sent',
  已派出: 'Sent',
  专家: 'Expert',
  '统计期内参加过安全检查的专家，同一人参加几次都只计一人': 'Experts who went on safety inspections in the period; each person once',
  没有派出过专家: 'No expert was ever sent',
}
