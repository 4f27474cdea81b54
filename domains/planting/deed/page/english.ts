/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  尽责证书查验: 'Look up a certificate',
  '凭证书上的编号和校验码查验，不需要登录': 'By the number and the check code on it; no account is needed',
  '证书编号（18位）': 'Number (18 digits)',
  '校验码（8位）': 'Check code (8 digits)',
  查验: 'Look up',
  证书状态: 'Standing',
  尽责内容: 'What was done',
  '没有这张证书，请核对编号和校验码。': 'There is no such certificate; compare number and check code.',
  '证书编号有误，请核对每一位数字。': 'The number is not sound; compare each digit.',
  '没有查到，请稍后再试。': 'It could not be looked up; try again later.',
}
