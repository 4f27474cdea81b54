/** What is done with an opinion; it goes up with the plan, with the reason where it is not taken. */
export const adoptions = { adopted: '采纳', partly: '部分采纳', declined: '不采纳' } as const
export const eiaPapers = { none: '不需要', chapter: '环境影响篇章或者说明', report: '环境影响报告书' } as const
export const listings = { listed: '列入决策事项目录', not_listed: '未列入' } as const
export const reviewBodies = {
  standing: '政府常务会议',
  plenary: '政府全体会议',
  department: '部门党组（党委）会议',
  greening_committee: '绿化委员会会议',
} as const
