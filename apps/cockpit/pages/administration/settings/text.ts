import { catalogue } from '#kit/ui/text/text.ts'

const zh = {
  'settings.title': '本市设定',
  'settings.sub': '规则里留给本市决定的数值。改动须写明理由，记入访问记录；改之前先看会怎样。',
  'settings.now': '现行',
  'settings.preset': '预设 {value}',
  'settings.no_preset': '不设定',
  'settings.own': '本市自定，{at}{by}',
  'settings.own_by': '，{name}',
  'settings.from_start': '随系统开通',
  'settings.is_preset': '与预设相同',
  'settings.basis': '依据：{basis}',
  'settings.change': '改定',
  'settings.change_title': '改定：{title}',
  'settings.value': '新的值（{unit}，{min} 到 {max}）',
  'settings.effect': '改了会怎样',
  'settings.effect_ask': '填好新的值，这里说明对眼下的记录有什么影响。',
  'settings.reason': '理由',
  'settings.confirm': '确认改定',
  'settings.back': '恢复预设',
  'settings.cancel': '取消',
  'settings.changed': '已改定',
} as const

/** Texts of the page that is seldom opened: beside it, not in everybody's first load. */
export const t = catalogue(zh)
