/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '采伐验收、更新造林、造林和储备林验收、火灾评估、清理枯死松树、开始使用林地、林地流转，各自对所在小班提出变化。县级林业部门到现场核实后采纳，小班随之更新；不采纳的写明原因。待采纳的不分年度。':
    'Accepted fellings, regeneration, plantings and reserve forest, assessed fires, dead pines cleared, the use of forest land and transfers each propose a change of the sub-compartments they lie on. The county forestry department looks at the ground and takes it, and the sub-compartment follows; what is not taken says why. What waits is not divided by year.',
  变化: 'Change',
  全部建议: 'All proposals',
  没有对小班的变化建议: 'No changes of sub-compartments are proposed',
  '采伐、更新、造林、储备林验收，火灾评估，清理枯死松树，开始使用林地和林地流转以后，碰到小班的会列在这里。':
    'After an accepted felling, regeneration, planting or plot of reserve forest, the assessment of a fire, the clearing of dead pines, the use of forest land or a transfer, what meets a sub-compartment is listed here.',
  最早的变化日期: 'Earliest day of change',
  本年已采纳: 'Taken this year',
  本年不采纳: 'Not taken this year',
  采纳以后与现状图不一致: 'Taken, but the present map says otherwise',
  '采纳以后又导入的小班，地类与采纳的变化对不上：更正小班，或者重新核实。':
    'Sub-compartments imported since whose land class does not fit the change that was taken: correct the sub-compartment, or look at it again.',
  '采纳过的变化与现状图一致。': 'The map agrees with the changes that were taken.',
  '另有 {n} 处，可以缩小到县、乡查看。': '{n} more; choose a county or township to see them.',
  采纳的地类: 'Land class taken',
  现状小班: 'Present sub-compartment',
  图上地类: 'Land class on the map',
}
