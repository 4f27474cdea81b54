/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '责令停止违法行为，限期修复': 'Order to stop and to repair within a time',
  '责令停止违法行为，限期拆除并修复湿地': 'Order to stop, to pull down and to repair the wetland within a time',
  '责令限期恢复、重建，逾期的代为履行，费用由违法者承担': 'Order to restore or rebuild within a time; overdue, it is done at the cost of the offender',
  '代为履行，费用由违法者承担；因破产等无法执行的，由县级以上人民政府组织修复':
    'Done in the place and at the cost of the offender; where that cannot be, as after bankruptcy, the government of the county or above repairs',
  '责令停止违法行为，限期清理': 'Order to stop and to clear away within a time',
  公益林地: 'Public-benefit forest land',
  商品林地: 'Commercial forest land',
  立木蓄积: 'Standing volume',
  林木价值: 'Value of trees',
  恢复植被和林业生产条件所需费用: 'Cost of restoring vegetation and growing conditions',
  违法所得: 'Unlawful gains',
  未完成造林任务所需费用: 'Cost of the planting not carried out',
  一级保护植物: 'Plants of first-class protection',
  一级保护植物立木蓄积: 'Standing volume of plants of first-class protection',
  二级保护植物: 'Plants of second-class protection',
  二级保护植物立木蓄积: 'Standing volume of plants of second-class protection',
  幼树: 'Young trees',
  价值: 'Value',
  个人: 'Person',
  达到刑事立案数量: 'Reaches the criminal threshold',
}

/** Sentences that are put together, with what is put in. */
export const composed: Readonly<Record<string, string>> = {
  '{order}，没收违法所得': '{order}; illegal income is taken',
  '{order}；毁坏树木的，限期补种': '{order}; where trees were destroyed, to replant within a time',
}
