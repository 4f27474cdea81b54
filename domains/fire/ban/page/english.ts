/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '发布后：{live} 件有效的用火许可暂停，{waiting} 件申请在禁火期内不能批准。':
    'Once issued: {live} valid fire permits are suspended, {waiting} applications cannot be approved while the ban lasts.',
  '这份禁火令范围和期间内：{paused} 件用火许可因禁火暂停，{live} 件仍有效，{waiting} 件申请不能批准。':
    'Within the range and period of this ban: {paused} permits suspended by it, {live} still valid, {waiting} applications cannot be approved.',
  '已不再施行。': 'No longer in force.',
  '这一范围和期间内没有用火许可和申请。': 'No fire permits or applications within this range and period.',
  用火许可: 'Fire permit',
  乡镇: 'Township',
  用火时段: 'Time of the fire',
  '另有 {n} 件未列出。': '{n} more not listed.',
  立即暂停: 'Suspended at once',
  起始之日暂停: 'Suspended from the first day',
  已暂停: 'Suspended already',
  不能批准: 'Cannot be approved',
}
