export const rescueKinds = { rejuvenation: '抢救性复壮', hazard: '排危', both: '复壮并排危' } as const
/** Works of the standards on rejuvenation (LY/T 2494, GB/T 51168; titles from memory). */
export const works = {
  soil: '土壤改良',
  trench: '复壮沟',
  well: '渗井',
  vent: '通气管',
  grafting: '桥接、根接',
  leaf_feed: '叶面施肥',
  infusion: '树干输液',
  rooting: '生根剂灌根',
  hole: '树洞处理',
  prop: '支撑',
  cable: '钢索拉纤',
  fence: '护栏',
  paving: '透气铺装',
  pests: '病虫害防治',
  whitewash: '涂白',
  prune: '清除枯死枝',
  parasites: '清除寄生植物',
  lightning: '避雷设施',
  wires: '迁移线缆',
} as const
export const effects = { recovered: '恢复正常', better: '明显好转', stable: '稳定', worse: '继续衰弱', dead: '死亡' } as const
/** States after the works were accepted. */
export const acceptedStates = ['accepted', 'followed', 'closed'] as const
