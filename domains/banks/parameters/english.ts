/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  竹林: 'Bamboo',
  经济林: 'Economic forest',
  灌木林: 'Shrubs',
  四库参数集: 'Set of bank parameters',
  草稿: 'Draft',
  待采用: 'To be adopted',
  已采用: 'Adopted',
  参数类别: 'Kind of parameters',
  森林碳参数: 'Forest carbon parameters',
  水与土参数: 'Water and soil parameters',
  碳计量方法: 'Method for carbon',
  '森林碳参数必填；一市只用一种方法，换方法的年份不得与以前比较':
    'Required for forest carbon parameters; a city uses one method, and a year with another must not be compared with those before',
  适用起始年: 'Used from year',
  价格年: 'Year of prices',
  '水与土参数中价格所属的年份，每个金额旁都印出': 'The year of the prices among the water and soil parameters, printed beside each amount',
  由哪一集修改而来: 'Changed from which set',
  相对标准差: 'Relative standard deviation',
  可信程度: 'How surely known',
  采用文号: 'Document of adoption',
  提请采用: 'Put up for adoption',
  采用: 'Adopt',
  '采用后从适用起始年起的各项数按此重算，以前年度的数不变。':
    'Once adopted, numbers from the year of first use on are reckoned by it; numbers of earlier years do not change.',
  '撤回后适用年度的数改按前一集计算。': 'Once withdrawn, the years it was used for are reckoned by the set before it.',
  森林碳储量: 'Forest carbon stock',
}
