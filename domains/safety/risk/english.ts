/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  风险上报: 'Risk told upward',
  已处置: 'Dealt with',
  风险情况: 'The risk',
  处置措施: 'What was done',
  处置日期: 'Done on',
  登记处置: 'Record what was done',
}
