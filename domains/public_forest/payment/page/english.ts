/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '银行退回、尚未重发': 'Returned by the bank, not sent again',
  '{title} {n} 笔 {amount} 元': '{title}: {n}, {amount} yuan',
  '在台账中看全部 {n} 笔': 'See all {n} in the register',
  兑付编号: 'Payment number',
  金额: 'Amount',
  已发次数: 'Times sent',
}
