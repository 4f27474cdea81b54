/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  储备林贷款提款: 'Draw on a reserve forest loan',
  贷款批次: 'Batch of the loan',
  提款编号: 'Number of the draw',
  写明合同和工程内容: 'Name the contract and the works',
  对应作业: 'Works it pays for',
  收款人: 'Payee',
  '受托支付的对象：施工、种苗、流转等合同的对方': 'Whom the bank pays: the other side of the contract for works, seedlings or land',
  工程进度: 'Progress of the works',
  '合同、发票和进度证明': 'Contract, invoice and proof of progress',
  放款凭证号: 'Number of the receipt',
  登记受托支付: 'Record the payment to the payee',
  退回银行: 'Return to the bank',
  提款: 'Draw',
}
