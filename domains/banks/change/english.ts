/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  小班变化建议: 'Proposed change of a sub-compartment',
  小班变化: 'Changes of sub-compartments',
  由何而来: 'Where it comes from',
  造林验收: 'Planting accepted',
  储备林验收: 'Reserve forest accepted',
  清理枯死松树: 'Dead pines cleared',
  流转终止: 'End of a transfer',
  变化后林木权属: 'Owner of the trees after the change',
  '林地流转等权属变化的填写；不填的沿用原小班': 'Where rights pass, as by a transfer; left empty, that of the sub-compartment stays',
  变化日期: 'Day of the change',
  原小班: 'Sub-compartment before',
  '没有小班的地块留空，采纳后成为新小班': 'Left empty for ground without a sub-compartment; taken, it becomes a new one',
  变化范围: 'Ground of the change',
  变化面积: 'Area of the change',
  占原小班: 'Share of the sub-compartment before',
  新小班号: 'New sub-compartment number',
  '整个小班变化的沿用原号；只变一部分的，变化的这部分编新号，其余沿用原号':
    'A whole sub-compartment keeps its number; of a part, the part that changed is numbered anew and the rest keeps the number',
  变化后地类: 'Land class after the change',
  与原小班同一版本的地类代码: 'A code of the same version as the sub-compartment’s',
  变化后优势树种: 'Dominant species after the change',
  变化后起源: 'Origin after the change',
  变化后每公顷蓄积: 'Volume per hectare after the change',
  核实依据: 'What it was judged by',
  待采纳: 'To be taken',
  已采纳: 'Taken',
  年度更新已包含: 'In the yearly update already',
  重新提出: 'Propose again',
  '采纳后原小班到变化之日为止，变化后的小班自当日起。': 'Taken, the sub-compartment ends on the day of the change and the changed one begins.',
  '原小班到变化之日为止，变化后的小班自当日起（森林资源数据更新技术要求）':
    'The sub-compartment ends on the day of the change and the changed one begins (technical requirements of updating forest data)',
  采伐验收后建议更新小班: 'After an accepted felling a change of the sub-compartment is proposed',
  更新造林验收后建议更新小班: 'After an accepted regeneration a change of the sub-compartment is proposed',
  造林核查合格后建议更新小班: 'After a passed check of planting a change of the sub-compartment is proposed',
  储备林验收后建议更新小班: 'After reserve forest is accepted a change of the sub-compartment is proposed',
  '核查松林普查时，清理过枯死松树的建议更新小班': 'When a census of pines is verified, a change is proposed of a sub-compartment whose dead pines were cleared',
  林地流转和终止后建议更新小班: 'After a transfer of forest land, and after its end, a change of the sub-compartment is proposed',
  火灾损失评估后建议更新小班: 'After a fire’s loss is assessed a change of the sub-compartment is proposed',
  开始使用林地后建议更新小班: 'When forest land begins to be used a change of the sub-compartment is proposed',
  '采伐、造林、火灾、虫害清理、占用、流转等对小班提出的变化，由县级林业部门逐条采纳':
    'What fellings, plantings, fires, pest clearings, occupation and transfers propose of sub-compartments, each taken by the county forestry department',
  '一处一年里各台账对小班提出的变化，以及采纳以后与现状图不一致的':
    'What ledgers propose of the sub-compartments of a place in a year, and where the map says otherwise',
}

/** English of what the codes of refusal say, where it is not in the catalogue. */
export const refusals: Readonly<Record<string, string>> = {
  stand_surveyed_ahead: 'Looked at later than today',
  stand_surveyed_before: 'Looked at before the change',
  stand_surveyed_since: 'The sub-compartment was surveyed after the change',
  stand_gone: 'No present sub-compartment holds most of the ground',
  stand_number_missing: 'The ground that changed has no sub-compartment number',
}
