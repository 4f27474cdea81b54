export const overlay = {
  'overlay.what': '范围内',
  'overlay.mu': '亩',
  'overlay.hectares': '公顷',
  'overlay.forbidden': '禁止',
  'overlay.check': '须核实',
  'overlay.told': '告知',
  'overlay.explained': '已有依据',
  'overlay.rest': '其余',
} as const
