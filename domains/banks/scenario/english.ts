/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  天然: 'Natural',
  人工: 'Planted',
  碳储量: 'Carbon stock',
  折合二氧化碳: 'in carbon dioxide',
  木材蓄积: 'Timber volume',
  调节水量: 'Water regulated',
  '立方米/年': 'm³/year',
  固土: 'Soil kept',
  '吨/年': 't/year',
  占用林地: 'Taking forest land',
  '生长曲线为示意值，推算结果只作比较，不作统计、考核或交易依据':
    'Growth curves are illustrative; results are for comparison only and no ground for statistics, assessment or trade',
  '未成林造林地在郁闭成林前不计碳、水、土与蓄积；枯死木、枯落物和土壤碳未计':
    'Immature planting counts for no carbon, water, soil or volume until its canopy closes; dead wood, litter and soil carbon are not counted',
  '± 由碳参数与生长的抽样得出，不含调查误差；水、土的 ± 未算':
    'The ± comes from draws of carbon parameters and growth, without survey errors; none is reckoned for water and soil',
  '未扣除整地造成的排放；成活率只减少蓄积，不减少面积': 'Emissions of preparing the ground are not deducted; the survival rate lessens volume, not area',
  '烧毁的林木按当年全部失去计，未计残留的枯立木与炭': 'Burnt trees count as lost within the year; remaining snags and charcoal are not counted',
  '采出的木材按离开森林计，未计木制品中的碳': 'Timber taken out counts as having left the forest; carbon in wood products is not counted',
  '占用的林地按永久失去计，未计恢复': 'Land taken counts as lost for good; restoration is not counted',
  '换算因子连续函数有截距，幼林的碳储量偏高': 'The continuous function has an intercept and puts the carbon of young forest too high',
  '原有林分没有生长曲线，蓄积按不变推算': 'The stand has no growth curve; its volume is taken as unchanged',
  '现有蓄积已超过生长曲线的上限，按不再生长推算': 'The volume is beyond the growth curve; no more growth is reckoned',
  '没有给出原有林分，不造林的一侧按无立木林地计': 'No stand was given; without planting the land counts as without standing trees',
  原有林木在造林前清除: 'Existing trees are cleared before planting',
  '留有林木的地块按自然生长推算，未另计更新造林': 'Where trees are left natural growth is reckoned, without planting again',
  '该地类按面积计，损失比例作用于面积': 'This land class is reckoned by area; the share lost is one of area',
  '竹丛自行萌发，按新造竹林的覆盖度恢复': 'Bamboo sprouts by itself and recovers as newly planted bamboo',
}
