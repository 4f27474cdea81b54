/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  空间管控: 'Spatial control',
  '基本农田、生态红线、城镇边界、自然保护地、湿地、水源地、公益林等管控线。每次更新登记一个新版本并导入图形，自施行日起，使用林地的申请都按它核查。':
    'Control lines: basic farmland, ecological red line, urban boundary, nature reserves, wetlands, water sources, public-benefit forest. Each update is recorded as a new version with its shapes imported; from the day it comes into force applications for forest land are checked by it.',
  生效日期: 'In force from',
  失效日期: 'Out of force from',
  自当日起不再适用: 'No longer applies from that day on',
  图斑数: 'Polygons',
  图形摘要: 'Digest of the shapes',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  kinds_invalid: 'There is no layer as asked for',
  layer_changed: 'The shapes are not those that were checked',
  layer_empty: 'The version has no shapes',
  layer_ends_before_start: 'Out of force before it is in force',
  layer_overlap: 'Another version of this layer is in force for the same place and day',
  on_invalid: 'The date is not written right',
}
