export const room = {
  'room.map': '在地图上看',
  'room.work': '现在等我办的',
  'room.nothing_waits': '这里现在没有等您办理的事。',
  'room.waits': '{title} {n} 件',
  'room.late': '逾期 {n} 件',
  'room.figures': '{year} 年主要的数',
  'room.books': '台账和页面',
  'room.page': '汇总页面',
  'room.new_of': '新建{title}',
  'room.basis': '依据：{basis}',
  'room.basis_more': '{some}等 {n} 条',
} as const
