/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  湿地保护宣传活动: 'Publicity events on wetlands',
  '统计期内已举办的、主题为湿地保护的宣传活动，按活动日期，一场计一次；拟举办和作废的不计':
    'Events on wetlands held in the period, by their day, each once; those to be held and void ones do not count',
  悬挂横幅: 'Banners put up',
  '统计期内已举办的、主题为湿地保护的宣传活动悬挂的横幅之和': 'Banners of the events on wetlands held in the period',
  '统计期内已举办的、主题为湿地保护的宣传活动张贴、刷写的标语之和': 'Slogans of the events on wetlands held in the period',
  发放宣传单: 'Leaflets given out',
  '统计期内已举办的、主题为湿地保护的宣传活动发放的宣传单之和，手册、手提袋另计':
    'Leaflets of the events on wetlands held in the period; booklets and bags apart',
  宣传手册和手提袋: 'Booklets and bags',
  '统计期内已举办的、主题为湿地保护的宣传活动发放的宣传手册（册）与手提袋（个）之和；两种材料在记录里分开，报告里合为一个数':
    'Booklets and bags of the events on wetlands held in the period; two kinds in the records, one number in the report',
}
