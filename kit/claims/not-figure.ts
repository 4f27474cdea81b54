import { isMeasureWord } from '#kit/quantity/measure-word.ts'
import type { Numeral } from '#kit/quantity/numerals.ts'
import type { Token } from './token.ts'

/** A number that is a name, a date, an ordinal: skipped up to `end`; a year is remembered for what follows. */
export interface Skipped {
  readonly end: number
  readonly year: number | null
  /** The year is one end of a span of years. */
  readonly span: boolean
}

const skip = (end: number): Skipped => ({ end, year: null, span: false })

const date = /\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}\.\d{1,2}\.\d{1,2}|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/y
const version = /\.\d[\d.]{0,40}/y
const notCounted = /^(?:号|届|世纪|年代|周年|级|等|层|楼|路|千伏|伏|时|点|分(?!之|钟)|后|岁|周岁|[Kk][Vv]|线)/

function isYear(text: string, numeral: Numeral): boolean {
  return (
    numeral.end - numeral.start === 4 &&
    /^(?:19|20)\d\d$/.test(numeral.value) &&
    /^[\d０-９〇零一二三四五六七八九]{4}$/.test(text.slice(numeral.start, numeral.end))
  )
}

const isMonth = (numeral: Numeral) => /^(?:[1-9]|1[0-2])$/.test(numeral.value)
const isDay = (numeral: Numeral) => /^(?:[1-9]|[12]\d|3[01])$/.test(numeral.value)

function yearAt(text: string, numeral: Numeral): Skipped | null {
  if (!isYear(text, numeral)) return null
  const rest = text.slice(numeral.end, numeral.end + 8)
  const year = Number(numeral.value)
  if (/^\s?[-—–~～至到]{1,2}\s?(?:19|20)\d\d/.test(rest)) return { end: numeral.end + 1, year, span: true }
  if (/^[、和与及](?:19|20)\d\d/.test(rest)) return { end: numeral.end + 1, year, span: true }
  if (/^\s?年(?!代)/.test(rest)) {
    const span = /^\s?年[-—–~～至到](?:19|20)\d\d/.test(rest) || /[\d年][-—–~～至到、和与及]$/.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))
    return { end: numeral.end + rest.indexOf('年') + 1, year, span }
  }
  return null
}

function dateAt(text: string, numeral: Numeral): Skipped | null {
  date.lastIndex = numeral.start
  if (date.test(text)) return skip(date.lastIndex)
  const next = text.charAt(numeral.end)
  const last = text.charAt(numeral.start - 1)
  if (isMonth(numeral) && next === '月') return skip(numeral.end + 1)
  if (isMonth(numeral) && /^[-—–~～至到]\d{1,2}月/.test(text.slice(numeral.end, numeral.end + 4))) return skip(numeral.end + 1)
  if (isDay(numeral) && /[日号]/.test(next) && /[月至到\-—–~～、]/.test(last)) return skip(numeral.end + 1)
  return null
}

const calledBy =
  /(?:电话|热线|拨打|拨通|号码|邮编|邮政编码|传真|手机|微信|编号|代码|文号|账号|帐号|证号|密码|网址|联系方式|比例尺|经度|纬度|东经|北纬)(?:号|为|是)?[：:\s]?(?:[\d\-—–、或和/：:]{0,24})$/
const scale = /[：:]\d{2,}/y
const phone = /-\d{7,8}(?!\d)/y

/** Numbers to call, to write to or to find a place by: telephones, postcodes, scales, degrees. */
function addressAt(text: string, { start, end }: Numeral): Skipped | null {
  const rest = text.slice(end, end + 8)
  if (/^\s?(?:°|º)(?!\s?[Cc])/.test(rest) || /^(?:热线|专线|平台|电话)/.test(rest)) return skip(end + 1)
  phone.lastIndex = end
  if (phone.test(text)) return skip(phone.lastIndex)
  scale.lastIndex = end
  if (end - start === 1 && scale.test(text)) return skip(scale.lastIndex)
  return calledBy.test(text.slice(Math.max(0, start - 32), start)) ? skip(end) : null
}

function nameAt(text: string, numeral: Numeral): Skipped | null {
  const address = addressAt(text, numeral)
  if (address) return address
  const before = text.slice(Math.max(0, numeral.start - 3), numeral.start)
  if (/[A-Za-z_·•@#〔［第]$/.test(before) || /第\s$/.test(before) || /[A-Z]\s$/.test(before)) return skip(numeral.end)
  if (/[A-Za-z0-9][-./]$/.test(before)) return skip(numeral.end)
  version.lastIndex = numeral.end
  if (version.test(text)) return skip(version.lastIndex)
  if (notCounted.test(text.slice(numeral.end, numeral.end + 3))) return skip(numeral.end)
  return null
}

/** 1. or （2） that numbers a paragraph or an item. */
function listNumber(text: string, numeral: Numeral): boolean {
  const before = text.charAt(numeral.start - 1)
  const next = text.charAt(numeral.end)
  if (/[（(]/.test(before)) return /[）)]/.test(next)
  return (before === '' || /[\n\r\s。；;：:]/.test(before)) && /[.、．)）]/.test(next)
}

/** What can be known from the characters around a numeral alone. */
export function skipBefore(text: string, numeral: Numeral): Skipped | null {
  const year = yearAt(text, numeral)
  if (year) return year
  const named = dateAt(text, numeral) ?? nameAt(text, numeral)
  if (named) return named
  return listNumber(text, numeral) ? skip(numeral.end) : null
}

const han = /[\u3400-\u9fff]/
const boundary = /[^\u3400-\u9fffA-Za-z0-9]|^$/

/** A cell of a table that holds nothing but the number. */
const inCell = (text: string, { start, end }: Token): boolean =>
  /(?:^|[\t|\n])[ \u3000]*$/.test(text.slice(Math.max(0, start - 4), start)) &&
  /^[ \u3000]*(?:$|[\t|\n\r])/.test(text.slice(end, end + 4)) &&
  /[\t|]/.test(text.slice(Math.max(0, start - 4), end + 4))

/** Arabic digits without a unit are a figure only where the words end with them; a year or a long number never. */
export function isName(text: string, token: Token, quoted: boolean): boolean {
  if (token.unit || token.written_unit || token.quantifier !== 'exact') return false
  const length = token.end - token.start
  const next = text.charAt(token.end)
  if (inCell(text, token)) return false
  if (quoted || length >= 8 || han.test(next) || /[A-Za-z_]/.test(next)) return true
  return /^(?:19|20)\d\d$/.test(token.number)
}

/**
 * Chinese numerals are mostly prose (一个中心, 三管齐下, 一是). A figure has a unit and more than one digit, or stands
 * behind its noun at the end of the words (查处案件三起。); a bare 百, 千, 万 needs a 余, 近 or 约.
 */
export function isProse(text: string, token: Token, quoted: boolean): boolean {
  if (!token.unit) return token.form !== 'full' || !isMeasureWord(token.written_unit)
  const before = text.charAt(token.start - 1)
  if (/[数几成每某]/.test(before) || before === '第') return true
  if (token.unit === '%' && token.written_unit !== '成') return false
  if (token.unit === '年' || token.unit === '天') return token.form !== 'full'
  if (token.form === 'multiple') return token.quantifier === 'exact'
  if (token.form === 'full') return false
  if (token.written_unit === '成') return quoted
  const ends = boundary.test(text.charAt(token.end))
  return quoted || !ends || !han.test(before)
}
