/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  所在地: 'Place',
  '检查表：{title}': 'Checklist: {title}',
  不符合的情况: 'What is wrong',
  '“{item}”的情况': 'What is wrong with “{item}”',
  '不是安全生产检查，没有检查表。': 'No inspection of production safety; it has no checklist.',
  '这次检查没有填检查表。': 'No checklist was filled in.',
  '检查表逐项符合或者不涉及。': 'All items are in order or not there.',
  立为隐患: 'Make it a hazard',
  '这次检查没有位置，补填位置后再立隐患。': 'The inspection has no position; enter it first.',
  '已立为隐患，接着定级、下达整改通知': 'It is a hazard now: grade it and give notice',
  现场安全检查: 'Safety check on the spot',
  '选好检查对象类别，按检查表逐项填；不符合的写明情况，登记后逐条立为隐患':
    'Choose the kind of place and answer its checklist; what is not in order is described and becomes a hazard afterwards',
  检查台账: 'Inspections',
  '您的岗位不登记安全检查。': 'Your post does not enter safety inspections.',
  '还有 {n} 项没有填': '{n} items are open',
  检查表中不符合的: 'Not in order by the checklist',
  '按检查表逐项填，不符合的立为隐患，手机上也好用': 'Item by item, what is not in order becomes a hazard; made for a telephone as well',
}
