/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  储备林资金链: 'Money of reserve forest',
  '任何一天都是：计划投资 ≥ 授信 ≥ 合同 ≥ 提款 ≥ 支付。“到位”是银行放款到贷款账户，授信和签约都不是到位。':
    'On any day: plan ≥ credit ≥ contracts ≥ draws ≥ payments. Drawn means paid by the bank to the loan account; neither a credit nor a contract is that.',
  资金分录: 'Ledger lines',
  这里还没有国家储备林项目: 'No project of reserve forest here yet',
  '先登记项目；批复备案以后，计划投资记入资金账。': 'Record a project first; once filed, its planned investment stands in the ledger.',
  '单位：万元': 'In 10,000 yuan',
  授信: 'Credit',
  已还本金: 'Repaid',
  资本金比例: 'Own capital',
  '第 {n} 批 · {bank}': 'Batch {n} · {bank}',
  合同余额: 'Left of the contract',
  到位未支付: 'Drawn, not paid out',
  下一次还款: 'Next due',
  '{day}：本金 {principal}，利息 {interest}': '{day}: principal {principal}, interest {interest}',
  没有应还: 'Nothing due',
  '{n} 期逾期': '{n} late',
  还没有登记贷款: 'No loan recorded yet',
}
