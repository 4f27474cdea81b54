/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  申请范围和疫情单元: 'Ground of the application and outbreak units',
  '{on}，申请范围不在已公布的松材线虫病疫情单元里。': 'On {on} the ground of the application lies in no announced outbreak unit of pine wilt.',
  '{on}，申请范围在以下已公布的松材线虫病疫情单元里；采伐松树应有批准的除治方案，木材是{wood}，不得擅自外运。':
    'On {on} the ground of the application lies in the announced outbreak units of pine wilt below; pine is felled by an approved clearing plan, its wood is {wood} and may not be taken out.',
  '{level} · {number} · {day}起': '{level} · {number} · from {day}',
}
