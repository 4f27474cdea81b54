/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  本市设定: 'Settings of the city',
  '规则里留给本市决定的数值。改动须写明理由，记入访问记录；改之前先看会怎样。':
    'Numbers that rules leave to the city. A change needs a reason and goes into the access log; see what it does first.',
  '预设 {value}': 'preset {value}',
  不设定: 'not set',
  '本市自定，{at}{by}': 'set by the city, {at}{by}',
  随系统开通: 'with the system',
  与预设相同: 'as preset',
  改定: 'Change',
  '改定：{title}': 'Change: {title}',
  '新的值（{unit}，{min} 到 {max}）': 'New value ({unit}, {min} to {max})',
  改了会怎样: 'What it does',
  '填好新的值，这里说明对眼下的记录有什么影响。': 'Enter the new value to see here what it does to present records.',
  确认改定: 'Confirm the change',
  恢复预设: 'Back to preset',
  已改定: 'Changed',
}
