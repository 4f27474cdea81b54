/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  规划分区图: 'Zones of a plan',
  规划分区: 'Zones',
  底图年度: 'Year of the base',
  所用国土变更调查的年度: 'Year of the land survey that was used',
  '采用后图形不能再改，只能由新版本替代。': 'Once in use the polygons stay; only a new version replaces them.',
}
