export const foundBy = { text: '文字不一致', ground: '空间重叠' } as const
/** How a conflict ends: who gives way. */
export const settlements = {
  this_yields: '本规划修改',
  other_yields: '对方修改',
  both_changed: '双方修改',
  kept: '两者并存，不需修改',
} as const
