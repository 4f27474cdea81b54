/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  生态文化进校园等活动: 'Eco-culture events in schools and elsewhere',
  '统计期内已举办的、主题为生态文化的宣传活动，按活动日期，一场计一次；进校园的和其他的都计，拟举办和作废的不计':
    'Events held in the period with the theme of eco-culture, in schools and elsewhere; planned and voided ones do not count',
  市级生态文化活动: 'Eco-culture events of the city',
  '统计期内已举办的、主题为生态文化的宣传活动中级别为市级的，是全部活动的一部分，不另加': 'Of these, those of the city’s level; part of all, not to be added',
  宣传用品和宣传资料: 'Materials given out',
  '统计期内已举办的、主题为生态文化的宣传活动发放的宣传单、宣传手册、手提袋、雨伞和其他用品，不同单位的一件都计一份；张挂的横幅、标语、海报和陈列的展板不计':
    'Leaflets, booklets, bags, umbrellas and other things given out at eco-culture events of the period, each piece one; banners, slogans, posters and boards do not count',
}
