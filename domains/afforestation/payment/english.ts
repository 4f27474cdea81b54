/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  退耕还林补助: 'Subsidy for returned farmland',
  应发: 'Due',
  已公示: 'Published',
  补助: 'Subsidy',
  第一轮完善政策补助: 'First round, second term',
  新一轮第一次补助: 'Second round, first payment',
  新一轮第三年补助: 'Second round, third year',
  新一轮第五年补助: 'Second round, fifth year',
  延长期补助: 'Extension',
  补助年度: 'Year of the subsidy',
  '标准（元/亩）': 'Rate (yuan a mu)',
  应发金额: 'Amount due',
  面积乘以标准: 'Area times rate',
  公示日期: 'Published on',
  公示处所: 'Published where',
  兑现凭证号: 'Number of the voucher',
}
