/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  三区三线成果: 'Edition of the three zones and three lines',
  待启用: 'To be put to use',
  启用: 'Put to use',
  成果名称: 'Name of the edition',
  启用文号: 'Number of the notice',
  '按启用通知填写；没有见到通知的不登记启用': 'As the notice has it; without the notice it is not put to use here',
  启用机关: 'Authority',
  永久基本农田版本: 'Version of the basic farmland',
  生态保护红线版本: 'Version of the red line',
  城镇开发边界版本: 'Version of the urban boundary',
  启用日期: 'In use from',
  自当日起不再使用: 'Not used from that day',
  启用通知: 'The notice',
  '“三区三线”成果': 'Editions of the three lines',
  版: 'editions',
  '统计期末在用的“三区三线”划定成果，一版一条记录；三条控制线都已生效方可启用，县级自有成果另计':
    'Editions in use at the end of the period, one a record; put to use only when all three lines are in force; a county’s own are counted beside',
  '没有登记过“三区三线”成果': 'No edition was ever recorded',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  line_set_days: 'Out of use before it was in use',
  line_set_kind: 'A layer of another kind was chosen',
  line_set_not_in_force: 'One of the three lines is not in force',
  line_set_rival: 'Another edition of this place is in use',
}
