/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  监督检查与隐患: 'Inspections and hazards',
  '各条线共用的检查和隐患台账。检查中发现隐患就地登记，限期整改，由另一个人复查后销号；重大隐患还要写明方案、资金和责任人。':
    'Inspections and hazards of all lines of business. A hazard found is recorded on the spot, set right by a date and closed after somebody else has looked again; for a major one plan, money and persons responsible are also stated.',
  林木林地: 'Forest and forest land',
  '林草行业生产安全重大事故隐患判定标准（试行）（国家林业和草原局，2023年）':
    'Standard for major hazards of production safety in forestry and grassland (trial) (National Forestry and Grassland Administration, 2023)',
  '工贸企业重大事故隐患判定标准（应急管理部令第10号）': 'Standard for major hazards of industry and trade (Ministry of Emergency Management order 10)',
  '工贸行业重大生产安全事故隐患判定标准（2017版）（安监总管四〔2017〕129号）':
    'Standard for major production safety hazards of industry and trade (2017) (安监总管四〔2017〕129号)',
  '重大火灾隐患判定规则（GB 35181-2025）': 'Rules for judging major fire hazards (GB 35181-2025)',
  '重大火灾隐患判定方法（GB 35181-2017）': 'Method for judging major fire hazards (GB 35181-2017)',
  '特种设备重大事故隐患判定准则（GB 45067-2024）': 'Rules for judging major hazards of special equipment (GB 45067-2024)',
  '森林火灾隐患评价标准（LY/T 2245-2014）': 'Standard for evaluating forest fire hazards (LY/T 2245-2014)',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  checklist_finding_bare: 'What is not in order is not described',
  checklist_incomplete: 'Not every item is answered once',
  checklist_none: 'This kind of place has no checklist',
  checklist_query: 'Kind of place or day is missing',
  checklist_of_other_kind: 'The item is of another kind of place',
  experts_unnamed: 'Not as many experts are named as were sent',
  inspector_alone: 'One inspector alone',
  answer_ahead: 'The answer lies after today',
  class_of_other_line: 'The class of hazard belongs to another line of business',
  experts_over_inspectors: 'More experts than inspectors',
  five_not_settled: 'The five things to settle for a major hazard are not settled',
  found_ahead: 'Found after today',
  grade_not_changed: 'The grade does not change',
  line_name_required: 'A power line corridor hazard without the name of the line',
  major_not_supervised: 'A major hazard was not listed for supervision',
  major_without_standard: 'A major hazard without standard and item',
  not_major: 'Not a major hazard',
  pest_firm_unnamed: 'The firm or site of the inspection is not named',
  recheck_before_finding: 'Looked at again before it was found',
  recheck_not_passed: 'The second look was not passed; it cannot be closed',
  standard_not_in_force: 'The standard was not in force on that day',
  visit_ahead: 'The inspection lies after today',
}
