/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  规划评估: 'Evaluation of a plan',
  评估中: 'Under way',
  已形成报告: 'Report made',
  评估类别: 'Kind of evaluation',
  年度体检: 'Yearly check',
  中期评估: 'Mid-term evaluation',
  总结评估: 'Final evaluation',
  评估年度: 'Year evaluated',
  目标完成情况: 'What was reached',
  目标: 'Aim',
  完成率: 'Share reached',
  差额: 'Gap',
  主要问题: 'Main problems',
  建议: 'Advice',
  建议修编: 'Revision advised',
  报告日期: 'Report made on',
  评估报告: 'Report',
  报告对象: 'Reported to',
  '如市人大常委会、原批准机关': 'Such as the standing committee, or the body that approved it',
  报送日期: 'Reported on',
  公布渠道: 'Published where',
  形成报告: 'Make the report',
  公布: 'Publish',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  plan_evaluation_query: 'Kind or year is missing',
  plan_not_evaluated: 'There is no evaluation',
  plan_not_in_force: 'The plan is not issued yet',
  plan_year_ahead: 'The year has not come yet',
  plan_year_outside: 'The year is not one of the plan’s',
}
