export const map = {
  'map.title': '地图',
} as const
