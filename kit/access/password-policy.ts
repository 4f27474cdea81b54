import { commonPasswords } from '#datasets/security/common-passwords.ts'

/** Characters; length is what makes a password hard to guess, so there are no rules of composition (NIST SP 800-63B 5.1.1.2). */
export const passwordLength = { least: 10, most: 128 } as const

const common = new Set(commonPasswords)
/** The word in it: figures and signs before and behind are what people add to a word that was refused. */
const wordOf = (text: string): string => text.replace(/^[^a-z]+/, '').replace(/[^a-z]+$/, '')
const repeated = (text: string): string => /^(.+?)\1+$/.exec(text)?.[1] ?? text

/** Neighbours on the row of keys or in the alphabet, or the same again; after 9 comes 0. */
function follows(a: string, b: string): number | undefined {
  const step = (b.codePointAt(0) ?? 0) - (a.codePointAt(0) ?? 0)
  if (Math.abs(step) <= 1) return step
  return a + b === '90' ? 1 : a + b === '09' ? -1 : undefined
}

/** Runs like 1234, aaaa or zyxw, whose characters a guesser gets at the price of one. */
function runsOf(text: string): number {
  const letters = [...text]
  let [runs, last]: [number, number | undefined] = [1, undefined]
  for (let i = 1; i < letters.length; i++) {
    const step = follows(letters[i - 1] ?? '', letters[i] ?? '')
    if (step === undefined || (last !== undefined && step !== last)) {
      runs++
      last = undefined
    } else last = step
  }
  return runs
}
/** Shorter runs than this on the average are no pattern. */
const patternRun = 3

/** Each character twice adds nothing to a run. */
const undoubled = (text: string): string => text.replace(/(.)\1/gu, '$1')

const isCommon = (text: string): boolean =>
  runsOf(undoubled(text)) * patternRun <= [...undoubled(text)].length ||
  runsOf(text) * patternRun <= [...text].length ||
  new Set(repeated(text)).size <= 2 ||
  [text, repeated(text), wordOf(text), wordOf(repeated(text))].some((t) => common.has(t))

/** Why a password will not do, in Chinese; undefined when it will. `names` are what others know of the account. */
export function passwordFault(password: string, names: readonly string[] = []): string | undefined {
  const length = [...password].length
  if (length < passwordLength.least) return `密码至少${passwordLength.least}个字符`
  if (length > passwordLength.most) return `密码至多${passwordLength.most}个字符`
  const lower = password.toLowerCase()
  if (isCommon(lower)) return '这个密码太常见，容易被猜中，请换一个；几个不相干的词连起来就很好'
  if (names.some((n) => n.length >= 3 && wordOf(lower).includes(n.toLowerCase()))) return '密码里不能含有用户名'
  return undefined
}
