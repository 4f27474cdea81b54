/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  不得钉挂: 'Never nailed',
  '中文名、拉丁名、编号、科、树龄、等级、设立机关；不写个人信息': 'Names, number, family, age, grade, who put it up; nothing personal',
  保护牌: 'Plaque',
  固定方式: 'How it hangs',
  已撤下: 'Taken down',
  已更换: 'Replaced',
  弹簧: 'Spring',
  挂牌保护率: 'Share of trees with a plaque',
  挂牌日期: 'Hung on',
  挂牌照片: 'Picture of the plaque',
  挂牌的古树名木: 'Old trees with a plaque',
  撤下: 'Take down',
  更换: 'Replace',
  '期末有在用保护牌的在册古树名木占在册古树名木的比例；没有在册的不是100%':
    'Share of the trees on the register that have a plaque at the end of the period; without trees it is not 100%',
  '期末有在用保护牌的在册古树名木，一株计一株；遗失、损毁、更换中的不计':
    'Trees on the register with a plaque in use at the end of the period; lost and damaged plaques are not counted',
  松绳: 'Loose rope',
  没有登记过保护牌: 'No plaque was ever recorded',
  牌面内容: 'Wording',
  '登记遗失、损毁': 'Record as lost or damaged',
  立牌: 'Stand',
  第几块: 'Which plaque',
  自当日起不再有牌: 'No plaque from that day on',
  '遗失、损毁': 'Lost or damaged',
}
