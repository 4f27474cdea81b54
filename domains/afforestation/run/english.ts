/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  适宜性评估批次: 'Suitability assessment',
  待评估: 'To be assessed',
  已作废: 'Void',
  批次号: 'Batch number',
  连同已评估的重新评估: 'Assess again what has been assessed',
  图层或立地因子更新后使用: 'For when layers or site factors have been updated',
  评估地块数: 'Plots assessed',
  个: '',
  评估全部候选地块: 'Assess all candidate plots',
  '按今天有效的图层评估本区划内的全部候选地块。': 'Assesses every candidate plot of this division by the layers in force today.',
  作废: 'Void',
}
