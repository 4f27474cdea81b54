/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '{division} · 今天': '{division} · today',
  '一处一条记录。报损后的期限由本市设定，修复由别人验收；在地图上看台账里的“地图”。':
    'One record each. The term after a damage is the city’s own; who mends does not accept. On the map they stand in the register.',
  设施台账: 'Register of installations',
  这里还没有宣传设施: 'There is no installation here yet',
  '在“生态文化宣传设施”里逐处登记，或者用表格导入。': 'Enter them one by one in the register, or from a sheet.',
  各类设施: 'By kind',
  待修: 'To be mended',
  待修和待验: 'To be mended or accepted',
  '没有待修、待验的设施。': 'Nothing waits to be mended or accepted.',
  '还有 {n} 处，在台账里看。': '{n} more stand in the register.',
  设施: 'Installation',
  '逾期 {n} 天': '{n} days late',
  '{day} 前修复': 'To be mended by {day}',
}
