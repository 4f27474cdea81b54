/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '申报、下达和完成是三个数，不能互相代替。任务、申报、下达、设计和施工按设计（预算）年度，验收、保存和成林按当年发生；造林空间是年末的存量。同一地面一年只计一次。点数字看背后的记录。':
    "Applied for, granted and completed are three numbers, and none stands for another. Tasks, applications, grants, designs and works are of the year of the design (budget); accepted, preserved and forest are of the year in which it happened; space is the stock at the year's end. The same ground counts once a year. Each number opens to its records.",
  '这里还没有营造林的任务、项目和空间': 'No tasks, projects or space here yet',
  '先评估造林空间，再下达任务、申报项目。': 'Assess the space first, then set tasks and apply for projects.',
  造林空间: 'Space',
  四项合计: 'All four parts',
  '资金（元）': 'Money (yuan)',
  申请: 'Applied for',
  支出: 'Spent',
}
