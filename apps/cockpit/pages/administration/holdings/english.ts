/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  任职与权限: 'Posts and rights',
  '某日谁在哪里任什么岗位、从何时起；点岗位看它可以办什么。代理和受托的也在内。':
    'Who held which post where on a day, and since when; press a post to see what it may do. Acting and delegated posts are among them.',
  '姓名、用户名或岗位名称': 'Name, user name or post',
  哪一日: 'Which day',
  从何时起: 'Since',
  到何时止: 'Until',
  受托: 'Delegated to them',
  没有账号: 'No account',
  这一日没有这样的任职: 'No such post was held on this day',
  '“{role}”可以办什么': 'What “{role}” may do',
  可以: 'May',
  看: 'see',
  改: 'edit',
  只看: 'see only',
}
