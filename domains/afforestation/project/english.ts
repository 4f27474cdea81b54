/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  营造林项目: 'Planting and tending project',
  拟申报: 'To be applied for',
  未获下达: 'Not granted',
  投资渠道: 'Programme',
  市县财政: 'City and county budgets',
  社会投资: 'Private investment',
  预算年度: 'Budget year',
  '计划、预算、完成是三个年度，分别填写': 'The years of the plan, of the budget and of completion are three, each told for itself',
  年度任务: 'Task of the year',
  所属重点工程: 'Key project',
  '如生态廊道，没有的不填': 'An ecological corridor, say; left empty where there is none',
  申报文号: 'Document of the application',
  申报日期: 'Applied for on',
  下达面积: 'Area granted',
  不大于申报面积: 'No larger than the area applied for',
  下达机关: 'Granted by',
  办结说明: 'Note on closing',
  申报中央财政森林抚育项目: "Tending applied for from the state's budget",
  '申报日期在统计期内的中央财政森林抚育项目的申报面积；是申报的，不是下达的，也不是完成的；撤回的不计':
    "Area of the tending projects applied for from the state's budget in the period; neither granted nor completed; those withdrawn do not count",
  申报中央财政造林项目: "Planting applied for from the state's budget",
  '申报日期在统计期内的中央财政人工造林项目的申报面积；是申报的，不是下达的，也不是完成的；撤回的不计':
    "Area of the planting projects applied for from the state's budget in the period; neither granted nor completed; those withdrawn do not count",
  下达中央财政森林抚育项目: "Tending granted from the state's budget",
  '下达日期在统计期内的中央财政森林抚育项目的下达面积；不是申报的，也不是完成的':
    "Area of the tending projects granted from the state's budget in the period; neither applied for nor completed",
  下达中央财政造林项目: "Planting granted from the state's budget",
  '下达日期在统计期内的中央财政人工造林项目的下达面积；不是申报的，也不是完成的':
    "Area of the planting projects granted from the state's budget in the period; neither applied for nor completed",
}
