export const sources = {
  public: '群众送交或报告',
  police: '公安机关移交',
  enforcement: '执法部门移交',
  patrol: '巡护发现',
  keeper: '繁育、经营单位移交',
  foreign: '野外发现的外来物种',
  other: '其他',
} as const

export const conditions = {
  hurt: '受伤',
  ill: '患病',
  hungry: '饥饿',
  trapped: '受困',
  lost: '迷途',
  young: '幼体失亲',
  seized: '查获',
  other: '其他',
} as const

/** Where an animal is let go. Streets are no habitat. */
export const habitats = {
  forest: '森林',
  shrub: '灌丛、草地',
  wetland: '湿地、水域',
  farmland: '农田、林缘',
  reserve: '自然保护地',
  street: '城区街道、居民小区',
} as const

/** Who may take an animal over. Trade is none of them (野生动物保护法15). */
export const receivers = {
  rescue_centre: '其他收容救护机构',
  research: '科研、教学单位',
  zoo: '动物园、公众展示单位',
  fisheries: '渔业主管部门',
  police: '办案机关',
} as const
