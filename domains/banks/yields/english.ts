/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  万吨: '×10⁴ t',
  地上生物量碳储量: 'Carbon stock above ground',
  地下生物量碳储量: 'Carbon stock below ground',
  '竹林、经济林、灌木林碳储量': 'Carbon stock of bamboo, economic forest and shrubs',
  '竹林、经济林、国家特别规定灌木林按单位面积生物量计的碳，地上地下不分':
    'Carbon of bamboo, economic forest and designated shrubs by biomass per area, above and below ground together',
  年均碳汇量: 'Mean yearly carbon sink',
  '有前后两期调查的小班，后期碳储量减前期碳储量除以间隔年数，单位为吨碳；两期用同一参数集；减少的为负；只有一期的小班不计；年末储量按同一生长量推算。储量变化不是可交易的碳汇':
    'Of sub-compartments with two surveys: carbon of the later less that of the earlier, divided by the years between, in tonnes of carbon; the same set of parameters for both; a loss is negative; sub-compartments with one survey do not count; stocks at the end of years are carried on by the same growth. A change of stock is no tradable sink',
  年调节水量: 'Water regulated a year',
  年固土量: 'Soil kept a year',
  保持土壤氮: 'Soil nitrogen kept',
  保持土壤磷: 'Soil phosphorus kept',
  保持土壤钾: 'Soil potassium kept',
  保持土壤有机质: 'Soil organic matter kept',
  调节水量价值: 'Value of water regulated',
  '调节水量乘以水库建设成本，按参数集所注价格年；是估值，不是收入':
    'Water regulated times the cost of building reservoirs, at the year of prices stated in the set; a valuation, no income',
  净化水质价值: 'Value of water purified',
  '净化水量乘以水质净化费用，按参数集所注价格年；是估值，不是收入':
    'Water purified times the cost of purification, at the year of prices stated in the set; a valuation, no income',
  固土价值: 'Value of soil kept',
  '固土体积乘以挖取土方费用，按参数集所注价格年；是估值，不是收入':
    'Volume of soil kept times the cost of digging earth, at the year of prices stated in the set; a valuation, no income',
  保肥价值: 'Value of nutrients kept',
  '保持的氮、磷、钾和有机质按化肥价格折算；是估值，不是收入':
    'Nitrogen, phosphorus, potassium and organic matter kept, at the price of fertiliser; a valuation, no income',
  '水源涵养（生态产品总值口径）': 'Water conserved (by gross ecosystem product)',
  '生态产品总值口径的水源涵养量，不乘修正系数；自成一账，不与 GB/T 38582 的数相加':
    'Water conserved as gross ecosystem product counts it, without the correction factor; an account of its own, not added to the numbers of GB/T 38582',
  地上生物量碳: 'Carbon above ground',
  地下生物量碳: 'Carbon below ground',
  '竹林、经济林、特殊灌木林生物量碳': 'Carbon of bamboo, economic forest and designated shrubs',
  '吨碳/年': 't C/year',
  '保肥（氮）': 'Nutrients kept (nitrogen)',
  '保肥（磷）': 'Nutrients kept (phosphorus)',
  '保肥（钾）': 'Nutrients kept (potassium)',
  保持有机质: 'Organic matter kept',
  '水源涵养（GEP）': 'Water conserved (GEP)',
  不是有林地或灌木林: 'Neither forest nor shrubs',
  参数表中没有这个树种组: 'The table of parameters has no such species group',
  没有每公顷蓄积: 'No volume per hectare',
}

/** Sentences that are put together, with what is put in. */
export const composed: Readonly<Record<string, string>> = {
  '按前后两期调查的 {n} 个小班；只有一期的不计': 'by the {n} sub-compartments with two surveys; those with one do not count',
}
