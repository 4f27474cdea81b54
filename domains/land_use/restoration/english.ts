/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  临时使用林地恢复: 'Restoration of temporary use',
  待恢复: 'To be restored',
  已报验: 'Reported for acceptance',
  验收不合格: 'Not accepted',
  应恢复面积: 'Area to restore',
  恢复期限: 'To be restored by',
  恢复方案: 'Plan of restoration',
  恢复树种: 'Species of restoration',
  已恢复面积: 'Area restored',
  恢复完成日期: 'Restored on',
  恢复后照片: 'Photos after restoration',
  验收照片: 'Photos of the acceptance',
  恢复报验: 'Report for acceptance',
  验收合格: 'Accepted',
}
