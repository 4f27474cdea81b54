/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  造林绿化空间: 'Ground for afforestation',
  '{division} · 列入 {year} 年度计划 · 单位：亩': '{division} · in the plan of {year} · unit: mu',
  全部地块: 'All plots',
  评估批次: 'Assessments',
  '候选地块按六个步骤评估。排除的是落在不得造林的图层内的部分，重叠处只计一次；净面积是图形面积减去排除的和未评估的，不等于可以造林；不列入、已调出的地块也按评定结果计在各类之中。':
    'Candidate plots are assessed in six steps. Excluded is what lies inside layers that bar planting, overlaps counted once; the net area is the area of the shape less what is excluded and not assessed, and does not mean that trees may be planted; plots not adopted or moved out are still counted in the class they were given.',
  这里还没有造林空间地块: 'No ground for afforestation here yet',
  '先导入或登记候选地块。': 'Import or record candidate plots first.',
  适宜性: 'Suitability',
  地块: 'Plots',
  图形面积: 'Area of shape',
  排除: 'Excluded',
  净面积: 'Net area',
  未评估: 'Not assessed',
  列入计划: 'In the plan',
  '{division}合计': '{division}, total',
  评定的理由: 'Reasons of the class',
}
