/** How the land was held before: who must agree follows from it. */
export const holdings = { household: '承包到户', collective: '集体统一经营，未承包到户', waste: '四荒' } as const
export const ways = { lease: '出租', share: '入股', cooperate: '合作', entrust: '托管', assign: '转让承包经营权' } as const
export const receivers = { unit: '企业、合作社等本集体以外的', member: '本集体的农户' } as const
export const treesAtEnd = {
  to_holder: '归流转方',
  to_receiver: '归受让方，限期采伐或者移走',
  paid: '作价补偿给受让方',
  extended: '续期到采伐期',
} as const
