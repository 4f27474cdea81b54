/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  基地生产季: 'Season of a base',
  已采收: 'Harvested',
  绝收: 'Lost',
  品种: 'Variety',
  '播种、放养、萌动或者本年管护开始之日；跨年的季在“所属年度”填采收的年度':
    'Day of sowing, release, budding or of the first care of the year; a season over the end of a year names the year of its harvest',
  在产面积: 'Area in production',
  在产大棚面积: 'Floor in production',
  复种: 'Planted again',
  '同一块地面本年已在另一季计过面积的选“是”，面积不再计': 'Yes where the same ground counted in another season of the year: it does not count again',
  投入品: 'Inputs',
  '肥料、农药、菌种等': 'Fertiliser, pesticide, spawn and the like',
  保险: 'Insurance',
  采收完成日期: 'Harvest done on',
  鲜重或干重: 'Fresh or dry',
  鲜重: 'Fresh',
  干重: 'Dry',
  '出圃（上市）株数': 'Plants sold',
  平均售价: 'Mean price',
  '按吨计的填元/吨，按株计的填元/株；没有出售的不填': 'Yuan a tonne or yuan a plant; empty where nothing was sold',
  销售收入: 'Income',
  '真实的销售金额，不是估值': 'Money really earned, no valuation',
  销往: 'Sold to',
  带动就业: 'Hands',
  '本季用工的人数，同一人计一次': 'People who worked in the season, each once',
  '受灾、减产情况': 'Losses',
  绝收日期: 'Lost on',
  在公益林内: 'In public-benefit forest',
  登记采收: 'Record the harvest',
  登记绝收: 'Record the loss',
  退回更正: 'Send back for correction',
  '林地上林下种植的面积：所属年度有生产季的基地在产面积，复种的不再计，绝收的也在其中；林下养殖、采集不在其中':
    'Area of planting under trees on forest land: ground in production of bases with a season in the year, what is planted again once, what was lost included; without animals and gathering',
  没有登记过基地的生产季: 'No season of a base was recorded',
  '林下种植（公益林内）': 'Planting under trees (in public-benefit forest)',
  '公益林内经论证不影响生态功能的林下种植面积：所属年度有生产季的基地在产面积，复种的不再计，绝收的也在其中':
    'Area of planting under trees in public-benefit forest that was demonstrated to do no harm: ground in production of bases with a season in the year, what is planted again once, what was lost included',
  '林地上木本中药材的面积：所属年度有生产季的基地在产面积，复种的不再计，绝收的也在其中；园地上的另列':
    'Area of woody medicinal plants on forest land: ground in production of bases with a season in the year, what is planted again once, what was lost included; garden land is listed apart',
  万平方米: '×10⁴ m²',
  '花卉大棚的地面面积，不折算为亩：所属年度有生产季的基地在产面积，复种的不再计，绝收的也在其中':
    'Floor of flowers under glass, not turned into mu: of bases with a season in the year, what is planted again once, what was lost included',
  '园地上的产业基地（另列）': 'Bases on garden land (apart)',
  '种在园地（三调0201—0204）上的基地面积，园地不是林地，不与林地上的相加：所属年度有生产季的基地在产面积，复种的不再计，绝收的也在其中':
    'Area of bases on garden land (0201–0204 of the third survey), which is no forest land and not added to it: ground in production of bases with a season in the year, what is planted again once, what was lost included',
  '所属年度登记的基地生产季，一季计一个': 'Seasons of bases recorded for the year, each once',
  产业基地销售收入: 'Income of bases',
  '统计期内采收的各季的实际销售收入，按采收日期，林地和园地合计；没有填收入的不计，不是产值':
    'Money earned by the seasons harvested in the period, by day of harvest, forest and garden land together; what says no income does not count; it is no gross output',
  产业基地带动就业: 'Hands of bases',
  '统计期内采收的各季用工人数之和，按采收日期；同一人在几季、几个基地做工的各计一次':
    'Hands of the seasons harvested in the period, by day of harvest; who works in several counts in each',
}
