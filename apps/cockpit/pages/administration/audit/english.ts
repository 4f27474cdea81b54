/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  访问记录: 'Access log',
  种类: 'Kind',
  全部: 'All',
  查看敏感信息: 'View of sensitive information',
  导出: 'Export',
  导入: 'Import',
  登录: 'Sign in',
  登录被拒: 'Sign-in refused',
  没有这样的记录: 'No such record',
  何人: 'Who',
  对象: 'What',
  '登录、查看敏感信息、导出和导入、账号和设置的改动，谁在何时、以什么理由；只增不改，查看本身也记一条。记录的改动另见各记录的历史。':
    'Signing in, viewing sensitive information, exports and imports, changes of accounts and settings: who, when and for what reason; only ever added to, and looking at it is an entry too. Changes of records stand in their histories.',
  全部种类: 'All kinds',
  从哪日: 'From day',
  到哪日: 'To day',
  '导出 CSV': 'Export CSV',
  完成: 'Done',
  被拒: 'Refused',
}
