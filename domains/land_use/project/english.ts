/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  在办: 'Active',
  已完工: 'Completed',
  已终止: 'Terminated',
  项目名称: 'Name of the project',
  项目代码: 'Project code',
  建设单位: 'Builder',
  项目类别: 'Class of project',
  经营性项目: 'Commercial project',
  '项目类别说不清时才按此计：城市规划区外的经营性项目，森林植被恢复费加倍':
    'Counts only where the class does not say: commercial projects outside urban planning areas pay the restoration fee twice',
  免征森林植被恢复费的理由: 'Why the restoration fee is not charged',
  主体项目批准机关: 'Main project approved by',
  '采石（砂）场、取土场填写：按主体项目使用林地的范围办理': 'For quarries and borrow pits: handled within what the main project may use',
  主体项目类别: 'Class of the main project',
  重大项目: 'Major project',
  线性工程: 'Linear project',
  '批准（核准、备案）文号': 'Number of the approval or filing',
  批准日期: 'Approved on',
  完工: 'Complete',
}
