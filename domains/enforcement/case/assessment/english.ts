/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
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
