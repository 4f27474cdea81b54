/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '途径、期限和停办': 'Road, clocks and standstill',
  '申请当日没有可用的规则，请核对类别和日期。': 'No rule is known for that day; look at kind and date again.',
  在走的期限: 'Days that run',
  '{day} 止': 'until {day}',
  停止采伐和改变林地现状: 'Nobody cuts or changes the land',
  因此停办的事项: 'What waits because of it',
  '争议范围内没有在办的采伐和使用林地。': 'Nothing is under way on its ground.',
}
