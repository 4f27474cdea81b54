/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  家: '',
  '统计期内有害生物条线检查过的涉松企业、工地，按单位档案，一家查几次都只计一家，按检查日期':
    'Firms and sites handling pine that were inspected in the line of pests in the period, by their file, each once however often, by the day of the inspection',
  植物检疫疑似案件线索: 'Suspected quarantine leads',
  '统计期内线索台账中涉嫌违反植物检疫、病虫害防治规定的线索，按发现日期，核查属实与否都计':
    'Leads of the period on acts against the rules of quarantine and pest control, by the day they were found, borne out or not',
  '统计期内办结的植物检疫行政案件：决定执行完毕，或者依法终结；按首次办结时间':
    'Administrative quarantine cases closed in the period: the decision carried out, or ended by law; by the time of first closing',
  植物检疫案件罚款: 'Fines in quarantine cases',
  '上述案件的罚款之和，按首次办结时间；行政机关作出的是罚款，罚金是法院判处的刑罚，另计':
    "Fines in those cases, by the time of first closing; the administration fines, a court's fine is a penalty of its own and told apart",
}
