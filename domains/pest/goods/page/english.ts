/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  货物账: 'Books of goods',
  '{year} 年货物账（立方米）': 'Books of {year} (cubic metres)',
  复检放行: 'Let through',
  其中未入账: 'Of it not entered',
  '还没有建账。木材加工、经营单位应按货物建账，购进凭植物检疫证书或者复检记录入账。':
    'No book yet. Who saws or trades timber keeps one for each wood; what comes in is entered by its certificate or by the record of its being looked at again.',
  建账: 'Open a book',
}
