/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '在任而没有账号的人员。用户名按姓名读音给出，不重复；去掉不开的，一次开好，打印密码条当面交给本人。':
    'People in office without an account. User names follow the sound of the names and are unique; take out whom you do not want, open the rest in one go, print the slips and hand them over in person.',
  地区: 'Place',
  岗位: 'Post',
  全部岗位: 'All posts',
  '开设 {n} 个账号': 'Open {n} {n|account|accounts}',
  这里在任的人员都有账号了: 'Everybody in office here has an account',
  '共 {total} 人，先列出 {n} 人；开好这一批，再开下一批。': '{total} people in all, the first {n} are listed; open these, then the next.',
  开设: 'Open',
  '为 {name} 开设': 'Open for {name}',
  '已开设 {n} 个账号': '{n} {n|account|accounts} opened',
  '初始密码只显示这一次，系统不留原文。打印后裁开，当面交给本人。':
    'Initial passwords are shown this once; the system does not keep them. Print, cut apart and hand over in person.',
  打印密码条: 'Print password slips',
  '未开设 {n} 个': '{n} not opened',
  网址: 'Address',
  '{city}林业治理系统。首次登录须修改密码，{until} 前有效。请妥善保管，改密后销毁。':
    'Forestry system of {city}. Change the password when you first sign in; valid until {until}. Keep it safe, and destroy this slip once the password is changed.',
}
