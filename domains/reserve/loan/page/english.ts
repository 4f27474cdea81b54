/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  还本付息日历: 'Calendar of interest and repayment',
  '签约并提款以后，这里按合同条件列出每次应还的本金和利息。':
    'Once it is signed and drawn, principal and interest of each due day stand here by the terms of the contract.',
  '合同 {contracted} 元，已提 {drawn} 元，已支付 {spent} 元，已还本金 {repaid} 元，已付利息 {interest} 元。':
    'Contract {contracted} yuan, drawn {drawn}, paid out {spent}, repaid {repaid}, interest paid {interest}.',
  '按已提款等额还本，利息按日余额、一年360天计；再提款以后随之改变，以银行通知为准。':
    'Equal principal of what has been drawn, interest by the balance of each day in a year of 360; further draws change it, and the bank’s notice decides.',
  '有 {n} 件流转合同比贷款先到期：贷款没有还清，林地先到期，请安排续期。': '{n} transfers of land end before the loan does: arrange for their extension.',
  应还日期: 'Due on',
  '还本前余额（元）': 'Owed before (yuan)',
  '本金（元）': 'Principal (yuan)',
  '利息（元）': 'Interest (yuan)',
  逾期: 'Late',
  未到期: 'Not yet due',
}
