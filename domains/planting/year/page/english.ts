/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '只计已审核的报表。人次不是人数；尽责率是计入的人数与应尽责人数之比，一个单位一年不超过应尽责人数，也不超过人次，所以不会超过100%。':
    'Accepted reports alone. Person-times are no persons; the rate compares persons counted with persons due, of a unit in a year no more than are due nor than the times, so that it is never above 100%.',
  尽责报表: 'Reports',
  单位名册: 'Units',
  折算标准: 'Conversion',
  '尽责证书查验（公开）': 'Look up a certificate (public)',
  这一年还没有上报的尽责报表: 'No report of this year was sent in yet',
  '先把单位登入单位名册，再按单位填报，或者用表格成批导入。': 'List the units first, then report for each, or bring in a sheet.',
  各地: 'By place',
  各单位: 'By unit',
  地方: 'Place',
  单位数: 'Units',
  计入人数: 'Persons counted',
  尽责率: 'Rate',
  '栽植（株）': 'Planted (trees)',
  '折算（株）': 'Converted (trees)',
  没有审核: 'Not accepted',
  '另有 {n} 个单位没有列出，请选到下一级查看。': '{n} more units are not listed; choose a place below.',
  '下列数量没有折成株数，也没有计入合计。录入本省的折算标准后，在报表上“重新折算”。':
    'These amounts are not trees and not in the sum. Once the line of the province is entered, take “Convert again” on the reports.',
  '{title}：{reports} 份报表，{amount} {measure}': '{title}: {reports} reports, {amount} {measure}',
}
