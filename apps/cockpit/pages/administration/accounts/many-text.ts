import { catalogue } from '#kit/ui/text/text.ts'

const zh = {
  'accounts.many_sub': '在任而没有账号的人员。用户名按姓名读音给出，不重复；去掉不开的，一次开好，打印密码条当面交给本人。',
  'accounts.many_place': '地区',
  'accounts.many_role': '岗位',
  'accounts.many_all_roles': '全部岗位',
  'accounts.many_open': '开设 {n} 个账号',
  'accounts.many_none': '这里在任的人员都有账号了',
  'accounts.many_more': '共 {total} 人，先列出 {n} 人；开好这一批，再开下一批。',
  'accounts.many_take': '开设',
  'accounts.many_take_one': '为 {name} 开设',
  'accounts.slips': '已开设 {n} 个账号',
  'accounts.slips_help': '初始密码只显示这一次，系统不留原文。打印后裁开，当面交给本人。',
  'accounts.slips_print': '打印密码条',
  'accounts.slips_refused': '未开设 {n} 个',
  'accounts.slips_where': '网址',
  'accounts.slips_foot': '{city}林业治理系统。首次登录须修改密码，{until} 前有效。请妥善保管，改密后销毁。',
} as const
export const t = catalogue(zh)
