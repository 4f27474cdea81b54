/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  线索移送: 'Lead transfer',
  已受理: 'Accepted',
  不予受理: 'Not accepted',
  移送单位: 'Transferred by',
  接收单位: 'Received by',
  行政公益诉讼: 'Administrative public-interest litigation',
  民事公益诉讼: 'Civil public-interest litigation',
  法律监督: 'Legal supervision',
  来自问题: 'From an issue',
  受理日期: 'Accepted on',
  办结日期: 'Closed on',
  受理: 'Accept',
  补充后再移送: 'Complete and transfer again',
  办结: 'Close',
}
