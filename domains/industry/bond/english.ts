/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  专项债券: 'Special bond',
  已发行: 'Issued',
  已用完结账: 'Used up and closed',
  未获发行: 'Not issued',
  债券名称和批次: 'Name and batch of the bond',
  债券资金只用于这个项目: 'The money is for this project alone',
  申请额度: 'Amount asked for',
  资金用途: 'Use of the money',
  '偿债来源（项目收益）': 'Income that pays it back',
  还本付息安排: 'Plan of repayment',
  实施方案: 'Implementation plan',
  财务评估报告: 'Financial report',
  法律意见书: 'Legal opinion',
  发行金额: 'Amount issued',
  发行日期: 'Issued on',
  票面利率: 'Rate',
  '转贷（下达）文号': 'Number of the on-lending',
  登记发行: 'Record the issue',
  '发行金额记入债券账，支付不得超过余额，登记后不能更改。':
    'The amount is entered on the account of the bond; payments never go beyond its balance; it cannot be changed afterwards.',
  用完结账: 'Used up: close',
  债券账: 'Line of a bond account',
  新发行专项债券: 'Special bonds issued',
  '统计期内发行的林业产业专项债券，按发行日期和发行金额；是政府债务，与银行授信、贷款分开':
    'Special bonds for forestry industry issued in the period, by day and amount; government debt, apart from bank credit and loans',
  没有发行过专项债券: 'No special bond was issued',
  专项债券支出: 'Spent from special bonds',
  '统计期内用专项债券资金支付、没有退回的款项，按支付日期；每只债券的支出不超过发行金额，由债券账保证':
    'Payments from special bonds in the period that did not come back, by day of payment; the account of a bond sees that no more is spent than was issued',
  没有支付过债券资金: 'Nothing was paid from bonds',
  专项债券账: 'Accounts of special bonds',
}
