/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  公益林补偿项目: 'Compensation program',
  拟定: 'Drafted',
  执行中: 'Running',
  资金来源: 'Source of money',
  标准的出处: 'Where the rate is taken from',
  见原文: 'From the original',
  见转述: 'Quoted elsewhere',
  执行: 'Run',
}
