/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  年度定额: 'Quota of the year',
  国家备用定额: 'National reserve quota',
  已关账: 'Account closed',
  定额类别: 'Class of quota',
  关账: 'Close account',
  重新开账: 'Open account again',
  林地定额分录: 'Forest land quota entry',
}
