/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  经过: 'History',
  办理过程: 'Course of the record',
  可以办理: 'Open to you',
  '眼下没有您可以办理的步骤。': 'There is no step that you may take now.',
  '（可以办理的：{who}）': ' (who may: {who})',
  '暂时不能办的 {n} 项及原因': '{n} {n|step that is|steps that are} not possible now, and why',
  '所属年度 {year}': 'Belongs to {year}',
  '最近变动 {at}': 'Last changed {at}',
  '第 {n} 版': 'Version {n}',
  演示: 'Demo',
  相关记录: 'Related records',
  '没有别的记录提到它。': 'No other record mentions it.',
  原为: 'before',
  改为: 'after',
  系统: 'System',
  '理由：{reason}': 'Reason: {reason}',
}
