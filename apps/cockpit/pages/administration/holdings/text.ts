import { catalogue } from '#kit/ui/text/text.ts'

const zh = {
  'holdings.title': '任职与权限',
  'holdings.sub': '某日谁在哪里任什么岗位、从何时起；点岗位看它可以办什么。代理和受托的也在内。',
  'holdings.search': '姓名、用户名或岗位名称',
  'holdings.on': '哪一日',
  'holdings.name': '姓名',
  'holdings.post': '岗位',
  'holdings.where': '地区',
  'holdings.since': '从何时起',
  'holdings.until': '到何时止',
  'holdings.account': '账号',
  'holdings.acting': '代理',
  'holdings.lent': '受托',
  'holdings.no_account': '没有账号',
  'holdings.locked': '已锁定',
  'holdings.none': '这一日没有这样的任职',
  'holdings.more': '再载入一些',
  'holdings.rights': '“{role}”可以办什么',
  'holdings.register': '台账',
  'holdings.may': '可以',
  'holdings.read': '看',
  'holdings.create': '新建',
  'holdings.update': '改',
  'holdings.steps': '办理',
  'holdings.only_read': '只看',
} as const

export const t = catalogue(zh)
