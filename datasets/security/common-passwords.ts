import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '本系统自列的常见密码，没有抄录任何名单', confidence: 'own', looked_up_on: null }

/**
 * Passwords that are tried first, in lower case: keyboard walks, numbers with a meaning, frequent words in English and pinyin. A password
 * is refused when it is one of them, or one of them with figures and signs before or behind, or one of them repeated.
 *
 * Source: written for this project from the kinds that NIST SP 800-63B 5.1.1.2 names (dictionary words, repetitive or sequential
 * characters, context-specific words); no list was copied. Confidence: medium, a city may add its own.
 */
export const commonPasswords: readonly string[] = [
  // keyboard walks
  'qwerty', 'qwertyuiop', 'qwerty123456', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', 'qazwsx', 'qazwsxedc', 'qazwsxedcrfv', '1qaz2wsx', '1qaz2wsx3edc', '1qazxsw2', 'zaq12wsx', 'q1w2e3r4', 'q1w2e3r4t5', 'qweasd',
  'qweasdzxc', 'asdf1234', 'qwer1234', '1q2w3e4r', '1q2w3e4r5t', 'poiuytrewq', 'mnbvcxz', 'qwaszx', 'wasd',
  // numbers
  '0123456789', '1234567890', '12345678910', '9876543210', '0987654321', '1122334455', '5201314', '1314520', '5201314520', '147258369', '159357', '7758521', '888888', '666666', '123123', '112233', '123321', '12344321',
  '1234554321', '20082008', '19491001',
  // English
  'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'pass', 'passwd', 'admin', 'administrator', 'root', 'toor', 'guest', 'test', 'testing', 'user', 'username', 'login', 'welcome', 'letmein', 'iloveyou', 'monkey', 'dragon', 'sunshine', 'princess',
  'football', 'baseball', 'superman', 'batman', 'master', 'shadow', 'michael', 'jordan', 'secret', 'default', 'changeme', 'abc', 'abcd', 'abcdef', 'abcdefg', 'abcdefgh', 'abcdefghij', 'aaa', 'computer', 'internet', 'server', 'system',
  'manager', 'hello', 'helloworld', 'freedom', 'whatever', 'trustno', 'qwert', 'access', 'google', 'windows', 'china', 'beijing', 'sichuan', 'chengdu',
  // pinyin
  'woaini', 'woaiwojia', 'woaizhongguo', 'wodemima', 'mima', 'nihao', 'zhongguo', 'guanliyuan', 'shanghai', 'wangwei', 'zhangwei', 'caonima', 'laopo', 'baobao', 'tiantian', 'haohaoxuexi', 'ziyang', 'yanjiang', 'anyue', 'lezhi',
  // this system
  'siku', 'linye', 'linyeju', 'linzhang', 'linzhangzhi', 'hulinyuan', 'senlin', 'fanghuo', 'forest', 'forestry', 'ranger',
]
