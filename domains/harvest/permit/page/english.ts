/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '{title}的采伐范围和落在其中的控制线': 'Felling area of {title} and the control lines in it',
  '按 {on} 有效的图层。': 'By the layers in force on {on}.',
  '范围内没有控制线。': 'No control lines in the area.',
  '还没有画采伐范围。': 'The felling area has not been drawn yet.',
  限额账户: 'Quota account',
  账户可用: 'Available in the account',
  本件预占: 'Reserved for this one',
  本件已用: 'Used by this one',
  '本件在账上的 {n} 笔：{lines}': '{n} {n|entry|entries} of this one: {lines}',
}
