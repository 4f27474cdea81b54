/** 使用林地类型 as the survey tables and the review distinguish them. */
export const useTypes = {
  protective: '防护林林地',
  special: '特种用途林林地',
  timber: '用材林林地',
  economic: '经济林林地',
  energy: '能源林（薪炭林）林地',
  nursery: '苗圃地',
  other: '其他林地',
} as const
export type UseType = keyof typeof useTypes

const NURSERY = '1500'

/** 使用林地类型 from 林种 (111–117, 121–127, 231–233, 240, 251–255); without 林种 a nursery or other forest land. */
export function useTypeOf(forest_purpose: string | null, land_class: string): UseType {
  switch (forest_purpose?.slice(0, 2)) {
    case '11':
      return 'protective'
    case '12':
      return 'special'
    case '23':
      return 'timber'
    case '24':
      return 'energy'
    case '25':
      return 'economic'
    default:
      return land_class === NURSERY ? 'nursery' : 'other'
  }
}
