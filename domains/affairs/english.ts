/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '制度、会议、宣传与评选': 'Rules, meetings, publicity and selections',
  '登记林业方面的制度文件、会议和宣传活动。文件从起草、印发、施行到废止，施行中的条数进入年报；会议纪要印发后，写明地点和期限的议定事项自动成为交办；宣传活动写明主题、场所和各种材料的数量。评选按施行中的规则版本进行：申报逐条自评，评审人与申报对象有利害关系的回避，公示期满、异议答复后命名，到期复核。':
    'Rules, plans and notices on forestry, meetings and publicity events. A document goes from draft to issue, force and repeal, and those in force are counted in the annual report; once minutes are issued, resolutions with a place and a time limit become instructions by themselves; publicity events say their subject, their place and how much of each material. A selection goes by the edition of the rules that is in force: an application rates itself by criterion, a reviewer with a stake stands back, and the name is given when it was shown and objections are answered, and looked at again when that is due.',
  市林长制办公室: 'City forest chief office',
  '县（区）林长制办公室': 'County forest chief office',
  市林业主管部门: 'City forestry department',
  '县（区）林业主管部门': 'County forestry department',
  市: 'City',
  '县（市、区）': 'County',
  '村（社区）': 'Village',
  '乡镇（街道）林业干部': 'Township forestry officer',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  document_in_force: 'In force before it was issued',
  document_validity: 'Ends no later than it came into force',
  item_due_in_past: 'A resolution is due before the meeting',
}
