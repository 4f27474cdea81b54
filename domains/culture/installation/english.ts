/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  生态文化宣传设施: 'Installation of eco-culture',
  完好: 'Standing',
  损坏待修: 'Broken',
  已修待验: 'Mended, to be accepted',
  已拆除: 'Taken away',
  '设施上或者清单里的编号，不重复': 'The number on it or in the list, its own alone',
  生态文化宣传墙: 'Wall of eco-culture',
  花草树木牌: 'Plant plate',
  绿地宣传牌: 'Green-space sign',
  '标识、解说牌': 'Sign or explaining board',
  '宣传墙写主题，花草树木牌写植物名称': 'The theme of a wall, the plant of a plate',
  植物学名: 'Latin name of the plant',
  花草树木牌填写: 'For plant plates',
  尺寸和材质: 'Size and material',
  管护人: 'Keeper',
  '破损后由其修复；没有专人的不填，由所在地的林业干部办理':
    'Mends it when it is broken; empty where nobody is named, then it is the work of the officers of the place',
  设置照片: 'Photo when set up',
  损坏情况: 'Damage',
  破损: 'Broken',
  '褪色、字迹不清': 'Faded',
  '倒伏、脱落': 'Fallen',
  丢失: 'Lost',
  内容错误或者过时: 'Wrong or out of date',
  损坏说明: 'What is broken',
  损坏照片: 'Photos of the damage',
  修复期限: 'To be mended by',
  修复日期: 'Mended on',
  修复情况: 'How it was mended',
  修复照片: 'Photos of the mending',
  拆除日期: 'Taken away on',
  报损: 'Report damage',
  报修复: 'Report mended',
  '至“修复期限”': 'until “To be mended by”',
  退回重修: 'Send back to be mended',
  变更管护: 'Change the keeper',
  拆除: 'Take away',
  设置大型生态文化宣传墙: 'Large walls of eco-culture set up',
  '统计期内设置的，按设置日期，一条记录计一处；后来拆除的仍计入设置的年度，作废的不计':
    'Set up in the period, one a record; what was taken away later still counts in its year, what was voided does not',
  没有登记过宣传设施: 'No installation was recorded',
  设置花草牌: 'Plant plates set up',
  设置绿地宣传牌: 'Green-space signs set up',
  在用宣传设施: 'Installations in use',
  '期末没有拆除的宣传墙、花草树木牌、绿地宣传牌和标识，损坏待修的也计，一条记录计一处':
    'Walls, plates and signs not taken away at the end of the period, broken ones included, one a record',
  宣传设施修复期限: 'Term of mending installations',
  '宣传墙、花草树木牌、绿地宣传牌等报损后几日内修复，自发现之日起算。没有查到统一规定，由本市设定；重新设定后只对以后报损的起作用。':
    'In how many days what is reported broken is mended, from the day on which it was found. No rule was found, so the city sets it; a change holds for what is reported afterwards.',
}

/** English of what the server puts together. */
export const composed: Readonly<Record<string, string>> = {
  '待修 {n} 处，期限已在报损时定下，不因此改变；以后报损的按 {days} 天。':
    '{n} wait to be mended; their terms were set when they were reported and stay. What is reported from now on has {days} days.',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  installation_ahead: 'A day lies after today',
  installation_query: 'The place is missing',
  installation_reversed: 'Days are not in their order',
}
