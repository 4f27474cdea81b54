/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  湿地联合专项整治行动: 'Joint campaigns on wetlands',
  '统计期内完成总结的、主题为湿地、由两个以上部门参加的专项行动，按总结日期；只有一个部门的不是联合行动':
    'Campaigns on wetlands by two departments or more, concluded in the period, by the day of conclusion; one department alone makes no joint campaign',
}
