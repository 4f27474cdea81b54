/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  规划与空间管控: 'Plans and spatial control',
  '基本农田、生态红线、城镇边界、自然保护地、湿地、水源地、公益林等管控线：每次更新登记一个新版本并导入图形，自施行日起，使用林地的申请都按它核查。规划从启动登记起，征求意见、论证、公示、审议、批准、印发、公开各记日期和文件；分区图导入后，与应当衔接的规划和控制线重叠在哪里自动找出，逐个商定后方可报批。规划目标选定对应指标，完成数由指标计算，评估时留存。':
    'Control lines: basic farmland, ecological red line, urban boundary, nature reserves, wetlands, water sources, public-benefit forest. Each update is recorded as a new version with its shapes imported; from the day it comes into force applications for forest land are checked by it. A plan is recorded from its beginning: opinions, experts, publicity, meeting, approval, issue and publication each with day and paper; once its zones are imported, the ground that it has in common with the plans it must agree with and with the control lines is found, and each conflict is settled before it goes for approval. A target names a figure: what was reached is computed from it, and kept when the plan is evaluated.',
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
