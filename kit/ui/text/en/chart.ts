/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  怎么看: 'How to read it',
  图: 'Chart',
  表: 'Table',
  存为图片: 'Save as picture',
  '{title}的图，切换到“表”可读每个数': 'Chart of {title}; switch to “Table” to read each number',
  月份: 'Month',
  上下限: 'Upper and lower bound',
  '{n}月': 'Month {n}',
  '{n} 年': '{n}',
}
