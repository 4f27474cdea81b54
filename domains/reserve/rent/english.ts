/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  流转租金支付: 'Rent paid',
  权利人: 'Holder',
  应付日期: 'Due on',
  租金日历上的日期: 'A day of the rent calendar',
  实付: 'Paid',
  林地流转租金支付: 'Rent paid for forest land',
  '统计期内付给农户和集体的林地流转租金，按支付日期': 'Rent paid to households and collectives in the period, by the day of payment',
  没有登记过流转租金: 'No rent was ever recorded',
}
