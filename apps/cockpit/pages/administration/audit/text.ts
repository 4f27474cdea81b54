import { catalogue } from '#kit/ui/text/text.ts'

const zh = {
  'audit.title': '访问记录',
  'audit.sub': '登录、查看敏感信息、导出和导入、账号和设置的改动，谁在何时、以什么理由；只增不改，查看本身也记一条。记录的改动另见各记录的历史。',
  'audit.kind': '种类',
  'audit.all': '全部种类',
  'audit.search': '姓名或用户名',
  'audit.from': '从哪日',
  'audit.to': '到哪日',
  'audit.export': '导出 CSV',
  'audit.none': '没有这样的记录',
  'audit.more': '再载入一些',
  'audit.at': '时间',
  'audit.who': '何人',
  'audit.what': '对象',
  'audit.result': '结果',
  'audit.done': '完成',
  'audit.refused': '被拒',
  'audit.reason': '理由',
} as const

export const t = catalogue(zh)
