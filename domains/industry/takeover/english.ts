/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  产量台账接替: 'Taking over from the yearly table',
  自哪一年起: 'From which year',
  '从这一年起，本县这种产品的产量和收入取基地生产季，导入的年度表不再计入':
    'From that year output and income of the product in this county are read from the seasons of bases, and the imported yearly table no longer counts',
  写明本县这种产品的基地是否都已登记: 'Say whether all bases of the product in the county are recorded',
  已接替: 'Taken over',
  已停止: 'Ended',
  确认接替: 'Confirm the taking over',
  '从所填年度起，粮库和钱库里本县这种产品改取基地生产季，年度表不再计入。':
    'From the year given the food and the money bank read this product of the county from the seasons of bases; the yearly table no longer counts.',
  停止接替: 'End it',
}
