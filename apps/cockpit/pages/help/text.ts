import { catalogue } from '#kit/ui/text/text.ts'

/** Texts of the help, which the first page does not carry. */
const zh = {
  'help.title': '帮助',
  'help.sub': '先做什么，各项业务怎么办，快捷键，用词',
  'help.first': '先做什么',
  'help.first_of': '{division} · {role}',
  'help.create': '您可以登记：',
  'help.rooms': '各项业务怎么办',
  'help.keys': '快捷键',
  'help.terms': '用词',
  'help.terms_help': '法规用语、系统里的名称（接口、导出用键名时出现）和英文，一词一名。',
  'help.term': '用语',
  'help.key': '名称',
  'help.english': '英文',
  'help.find_term': '查一个词',
  'help.no_term': '没有这个词。',
  'help.open': '看帮助',
  'help.anywhere': '任何页面',
  'help.in_inbox': '待办',
  'help.in_claims': '核对',
  'help.k_search': '搜索记录、地方、人员、页面和帮助',
  'help.k_keys': '打开这张快捷键表',
  'help.k_escape': '关上抽屉或窗口，写了一半的会留着',
  'help.k_print': '打印这一页，没有菜单，带范围、日期和打印人',
  'help.k_jk': '下一件、上一件',
  'help.k_enter': '打开这一件',
  'help.k_x': '选中这一件，选几件可一起办',
  'help.k_a': '办这一件最常办的一步',
  'help.k_np': '下一处、上一处有问题的数',
} as const

export type TextKey = keyof typeof zh
export const t = catalogue(zh)
