/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  安全生产与林权纠纷: 'Safety and disputes over forest rights',
  '安全检查记在检查台账，条线选安全生产，两人以上，按对象类别逐项填检查表，派出的专家逐人选；查出的隐患登入隐患台账，一般隐患写明措施、责任人和期限，重大隐患还要“五落实”并挂牌。林权纠纷先分清类别和法定途径再受理；受理后争议范围内的采伐、使用林地和补偿自动停办，直到协议、决定或者裁判生效。':
    'Safety inspections stand in the ledger of inspections under production safety: two inspectors or more, a checklist by kind of place, experts by name. What is found becomes a hazard; an ordinary one says measure, person and day, a major one settles the five things and is listed. A dispute is accepted when its kind and lawful road are clear; from then on felling, use of forest land and compensation on its ground stand still until an agreement, a decision or a judgment has taken effect.',
  '权属争议办理时限（工作日）': 'Days for a dispute of rights',
  '自受理起的工作日。四川没有查到统一的规定，预设值取自四川一镇办事指南（川府政管〔2014〕8号），请按本地规定改定。':
    'Working days from its acceptance. No rule of the province was found; the preset is of a township’s guide and to be set by the city.',
  工作日: 'working days',
}
