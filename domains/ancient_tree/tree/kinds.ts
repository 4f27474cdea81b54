/** Where trees grow (LY/T 2738). */
export const settings = { field: '远郊野外', village: '乡村街道', town: '城区', historic: '历史文化街区', scenic: '风景名胜古迹区' } as const
export const ownerships = { state: '国有', collective: '集体', person: '个人', other: '其他' } as const
export const ageMethods = {
  records: '文献追踪',
  regression: '年轮与直径回归',
  interviews: '访谈估测',
  needle: '针测仪测定',
  rings: '年轮鉴定',
  scan: 'CT扫描',
  carbon: '碳14测定',
} as const
export const vigours = { healthy: '正常', weak: '衰弱', dying: '濒危', dead: '死亡' } as const
export type Vigour = keyof typeof vigours
export const surroundings = { good: '良好', poor: '差', very_poor: '极差' } as const
export const threats = {
  paving: '地面硬化',
  digging: '挖掘取土',
  building: '建设施工',
  fire: '用火',
  wires: '线缆缠绕、悬挂',
  nails: '钉挂、刻划',
  pests: '病虫害',
  parasites: '寄生、攀援植物',
  hollow: '树洞、腐朽',
  lean: '倾斜、断枝危险',
  lightning: '雷击风险',
  water: '积水或干旱',
} as const
/** States in which a tree stands on the register. */
export const liveStates = ['protected', 'death_reported'] as const
