/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  养护的树: 'Trees',
  养护责任人类别: 'Kind of caretaker',
  协议编号: 'Number of the agreement',
  发放日期: 'Paid on',
  古树名木养护协议: 'Agreement on care of old trees',
  日常养护责任人: 'Caretaker',
  最后一天: 'The last day',
  期满日期: 'Ends on',
  '村（居）民委员会、村民小组': 'Village committee or group',
  权利义务: 'Rights and duties',
  每年补助: 'Pay a year',
  登记发放: 'Record a payment',
  联系养护责任人: 'To reach the caretaker',
  '至“期满日期”': 'Until it ends',
  落实日常养护和发放养护补助: 'To settle who cares, and to pay',
  补助发放: 'Payments',
}
