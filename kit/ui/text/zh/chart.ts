export const chart = {
  'chart.as': '怎么看',
  'chart.chart': '图',
  'chart.table': '表',
  'chart.save': '存为图片',
  'chart.label': '{title}的图，切换到“表”可读每个数',
  'chart.month': '月份',
  'chart.range': '上下限',
  'chart.month_n': '{n}月',
  'chart.year_n': '{n} 年',
} as const
