/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  适宜性评估: 'Suitability',
  '评估哪些地块能造林、适合种什么，并列入年度造林计划。先画出地块，发起一次适宜性评估，系统逐块给出宜乔、宜灌、宜草或不宜及理由；同意的列入当年计划。':
    "Which plots can be planted, with what, and which go into the year's plan. Draw the plots and start an assessment; the system gives for each whether trees, shrubs, grass or nothing suits it, and why; those agreed on go into the plan of the year.",
  盐碱地: 'Saline land',
  沙地: 'Sand',
  裸土地: 'Bare soil',
  其他草地: 'Other grassland',
  其他林地: 'Other forest land',
  '水田（退耕）': 'Paddy (returned to forest)',
  '水浇地（退耕）': 'Irrigated land (returned to forest)',
  '旱地（退耕）': 'Dry land (returned to forest)',
  造林绿化空间候选地类: 'Candidate land classes for afforestation',
  '疏林地（1200）': 'Open forest (1200)',
  '采伐迹地（1610）': 'Felled site (1610)',
  '火烧迹地（1620）': 'Burnt site (1620)',
  '未成林地（1410、1420）': 'Immature planting (1410, 1420)',
  宜乔: 'Suits trees',
  宜灌: 'Suits shrubs',
  宜草: 'Suits grass',
  不宜: 'Unsuitable',
  人工造林: 'Planting',
  封山育林: 'Closing off',
  退化林修复: 'Restoring degraded forest',
  无: 'None',
  '年降水量不足400毫米，不宜乔木': 'Annual rainfall below 400 mm, not for trees',
  '年降水量不足200毫米，不宜灌木': 'Annual rainfall below 200 mm, not for shrubs',
  '土层不足30厘米，不宜乔木': 'Less than 30 cm of soil, not for trees',
  '土层不足15厘米，不宜造林': 'Less than 15 cm of soil, not for planting',
  '坡度大于35°，只宜封育': 'Slope above 35°, closing off only',
  '计划年度为统计年度、现仍列入计划的造林空间地块的图形面积；列入计划不等于完成造林，调出的不计':
    'Area of the afforestation plots whose plan year is the year told and which are still in the plan; being in the plan is not having been planted; those moved out do not count',
  '列入年度计划的造林空间（宜乔）': "Ground put into the year's plan (suits trees)",
  '计划年度为统计年度、现仍列入计划的造林空间地块中评定为宜乔的图形面积':
    'Area of the plots of the plan year, still in the plan, that were classed as suiting trees',
  '列入年度计划的造林空间（宜灌）': "Ground put into the year's plan (suits shrubs)",
  '计划年度为统计年度、现仍列入计划的造林空间地块中评定为宜灌的图形面积':
    'Area of the plots of the plan year, still in the plan, that were classed as suiting shrubs',
  '列入年度计划的造林空间（人工造林）': "Ground put into the year's plan (planting)",
  '计划年度为统计年度、现仍列入计划的造林空间地块中以人工造林方式安排的图形面积':
    'Area of the plots of the plan year, still in the plan, to be greened by planting',
  '列入年度计划的造林空间（封山育林）': "Ground put into the year's plan (closing off)",
  '计划年度为统计年度、现仍列入计划的造林空间地块中以封山育林方式安排的图形面积':
    'Area of the plots of the plan year, still in the plan, to be greened by closing off',
  '列入年度计划的造林空间（退化林修复）': "Ground put into the year's plan (restoring degraded forest)",
  '计划年度为统计年度、现仍列入计划的造林空间地块中以退化林修复方式安排的图形面积':
    'Area of the plots of the plan year, still in the plan, to be greened by restoring degraded forest',
  '候选，未评估': 'Candidate, not assessed',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  plot_assessment_stale: 'The assessment no longer holds today',
  plot_excluded: 'Part of the ground may not be planted',
  plot_ground_adopted: 'Overlaps a plot already in the plan',
  plot_incomplete: 'Site factors are missing, so there is no class',
  plot_layer_unknown: 'A layer that must be judged has no version in force today',
  plot_not_measured: 'The area cannot be measured',
  plot_not_retired: 'The farmland is not in the plan to return it to forest',
  plot_not_steep: 'The slope of the farmland is not among those to be returned',
  plot_outside_division: 'The plot is not inside the division given',
  plot_unsuitable: 'There is no way of greening that suits it',
  plot_without_will: 'Consent or ownership is not settled',
  plots_malformed: 'The file is not valid GeoJSON',
  run_empty: 'There is no plot to assess',
  run_too_large: 'Too many plots for one assessment',
}
