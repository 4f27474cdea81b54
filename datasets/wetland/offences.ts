import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '湿地保护法第五十二条至第六十条', confidence: 'document', looked_up_on: '2026-11-28' }

/** What 湿地保护法 punishes of itself; how, stands in `penalties.ts`. Mangrove (56) and peat (57) come last: the basin has none of the one and hardly any of the other. */
export const WETLAND_OFFENCES = {
  wetland_occupied: '建设项目擅自占用国家重要湿地',
  wetland_unrestored: '占用重要湿地未依法恢复、重建',
  wetland_filled: '开（围）垦、填埋自然湿地',
  wetland_drained: '排干自然湿地或者永久性截断自然湿地水源',
  wetland_repair_amiss: '未编制修复方案或者未按方案修复，造成湿地破坏',
  wetland_repair_overdue: '破坏湿地后未按期修复或者修复不符合要求',
  wetland_check_refused: '拒绝、阻碍湿地监督检查',
  wetland_peat_dug: '违法开采泥炭',
  wetland_peat_drained: '从泥炭沼泽湿地向外排水',
  wetland_mangrove_ponds: '在红树林湿地内挖塘',
  wetland_mangrove_species: '在红树林湿地内投放、种植妨碍红树林生长的物种',
} as const
export type WetlandOffence = keyof typeof WETLAND_OFFENCES

/** Acts that the law forbids and does not fine itself: where to look instead. */
export const UNFINED_ACTS = [
  { title: '擅自采砂、采矿、取土', reason: '湿地保护法没有罚款规定，按水法、矿产资源法、土地管理法办理' },
  { title: '排放不符合标准的废水、污水，倾倒垃圾', reason: '湿地保护法没有罚款规定，按污染防治的法律办理（2026年8月15日起为生态环境法典）' },
  { title: '过度放牧、滥采野生植物、过度捕捞、灭绝式捕捞', reason: '湿地保护法没有罚款规定，按渔业法、野生动植物保护的法律办理' },
  { title: '占用省级重要湿地、一般湿地而没有开垦、填埋', reason: '湿地保护法第五十二条只罚占用国家重要湿地' },
] as const
