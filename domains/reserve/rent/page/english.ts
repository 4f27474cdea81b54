/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  租金日历: 'Rent calendar',
  各户租金: 'Rent by household',
  '还没有登记权利人，逐户登记面积以后，这里列出各户每年的租金。':
    'No holders listed yet; once each is listed with its area, the rent of each year stands here.',
  '到 {day} 欠付 {late} 元。': 'By {day}, {late} yuan are owed.',
  '到 {day} 应付的租金都已付清。': 'What fell due by {day} has been paid.',
  '每亩（元）': 'A mu (yuan)',
  已付清: 'Paid',
  付了一部分: 'Paid in part',
  '第 {n} 户': 'Household {n}',
  '欠付（元）': 'Owed (yuan)',
  租金支付台账: 'Register of rent paid',
}
