/** A name that people and documents use and that has no division code of its own. */
export interface DivisionAlias {
  alias: string
  full_name: string
  /** The coded division whose figures it is counted in, until the city says otherwise. */
  counted_in: string
  note: string
}

/** Development zones report beside the counties but lie in one of them and have no code in 统计用区划代码. */
export const divisionAliases: readonly DivisionAlias[] = [
  { alias: '高新区', full_name: '资阳高新技术产业开发区', counted_in: '512002', note: '功能区，无行政区划代码；所辖地域属雁江区' },
  { alias: '临空经济区', full_name: '资阳临空经济区', counted_in: '512002', note: '功能区，无行政区划代码；所辖地域属雁江区' },
]

/** A row of the statistical codes that is not a township or village of people. */
export interface SpecialUnit {
  code: string
  note: string
}

/**
 * The statistical codes give this former penal institution the place of a township (type 400–599, 类似乡级单位) with one
 * virtual community. It is one of the 90 townships and 1,230 villages; no rangers or forest chiefs live there.
 */
export const specialUnits: readonly SpecialUnit[] = [
  { code: '512002400', note: '类似乡级单位（原劳动教养管理所）' },
  { code: '512002400498', note: '上一单位的虚拟社区' },
]
