/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  出动检查人员: 'Inspectors sent',
  安全检查: 'Safety inspections',
  '统计期内安全检查出动的检查人员，按检查日期逐次累加；专家另计': 'Inspectors sent on safety inspections, added up by inspection; experts are counted apart',
  没有登记过安全检查: 'No safety inspection was ever recorded',
  '统计期内对林业园区、木材加工、繁育场所、景区、林场等的安全检查，一次计一次':
    'Safety inspections of parks, timber works, breeding places, scenic areas, forest farms and the like',
}
