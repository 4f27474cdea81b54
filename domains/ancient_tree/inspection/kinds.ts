export const occasions = {
  routine: '例行巡查',
  weather: '风暴、冰雪、雷击之后',
  report: '群众反映',
  care: '养护检查',
  effect: '救治后复查',
  census: '普查未找到',
} as const
export const findings = {
  sound: '未见异常',
  dead_branches: '枯枝',
  thin_leaves: '叶片稀疏、变色',
  hollow: '树洞、腐朽',
  roots_bare: '根系裸露',
  soil_hard: '土壤板结',
  pests: '病虫害',
  parasites: '寄生、攀援植物',
  props: '支撑、拉纤松动',
  fence: '护栏破损',
  paving: '根部硬化',
  digging: '取土、挖掘',
  wires: '线缆、悬挂物',
  fire_trace: '用火痕迹',
  lean: '倾斜、断枝危险',
  damage: '人为损害',
} as const
export const urgencies = { none: '正常养护', watch: '加强观察', rescue: '需要救治', danger: '需要排危' } as const
