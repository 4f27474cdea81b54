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
  '在国家地理信息公共服务平台申请“浏览器端”密钥后填在这里，地图页就能以卫星影像作底图。看影像时，各人的浏览器向天地图取图，密钥随之发出；不看时什么也不取。自有底图始终可用。':
    'Apply for a “browser” key at the national platform for geographic information and enter it here: the map page can then lie on satellite imagery. Whoever looks at imagery has their browser fetch it from Tianditu, and the key goes with it; whoever does not fetches nothing. The own base map is always there.',
  已填写: 'Entered',
  没有填写: 'Not entered',
  填写: 'Enter',
  '密钥（32 位）': 'Key (32 characters)',
  去掉密钥: 'Remove the key',
  '已保存；已经打开的页面刷新后生效': 'Saved; pages that are open take it after a reload',
}
