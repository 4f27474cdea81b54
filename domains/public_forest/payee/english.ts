/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  公益林补偿对象: 'Compensation payee',
  户编号: 'Household number',
  '姓名（名称）': 'Name of person or unit',
  核对补偿对象: 'To verify the payee',
  开户行: 'Bank',
  '8至30位数字': '8 to 30 digits',
  拨付补偿资金: 'To pay compensation',
  变更说明: 'Note on the change',
  变更账号: 'Change account',
}
