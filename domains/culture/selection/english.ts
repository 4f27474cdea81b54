/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  制定评选规则: 'Rules of selections made',
  '统计期内印发的、市级评选据以施行的办法，按印发日期，一件文件计一个；一件文件定了几种评选的只计一个':
    'Papers issued in the period on which selections of the city rest, one a paper however many selections it orders',
  没有登记过评选办法: 'No paper of a selection was recorded',
  评定市级森林乡村: 'Forest villages of the city',
  '统计期内按市级评选规则命名的森林乡村，按命名日期，一个对象计一个；国家、省和县级的不计，当年命名当年撤销的不计':
    'Forest villages named in the period by the city’s rules; national, provincial and county ones do not count, nor what was taken away in the year',
  没有市级评选命名: 'The city named nobody',
  评定市级绿化模范单位和小区: 'Model units and communities of the city',
  '统计期内按市级评选规则命名的绿化模范单位和绿化模范小区，按命名日期，一个对象计一个；国家、省和县级的不计，当年命名当年撤销的不计':
    'Model units and communities named in the period by the city’s rules; national, provincial and county ones do not count, nor what was taken away in the year',
  '评选“最美公园”等“四美”': 'Four beauties chosen',
  '统计期内按市级评选规则命名的最美公园、最美街道、最美小区和最美庭院，按命名日期，一个对象计一个；国家、省和县级的不计，当年命名当年撤销的不计':
    'Parks, streets, communities and courtyards named most beautiful in the period by the city’s rules; national, provincial and county ones do not count, nor what was taken away in the year',
}
