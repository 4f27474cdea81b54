import type { Claim } from './claim.ts'
import type { Clause } from './scan.ts'

const headWords = /^[（(“\s]*(?:截至|截止|截止到|到|至|在|自|从|全市|我市|其中|按照)?\s*$/
const partOfYear = /[上下]半年|[一二三四1-4]季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?!底|末|31日|三十一日)|[上中下]旬|当[日天月]|每[天日周月年人个]|[日周月户人]均|平均/
const manyYears = /以来|近[二两三四五六七八九十\d]{1,2}年|[二两三四五六七八九十\d]{1,2}年(?:间|来)|历年|“十[一二三四五]五”(?:期间|时期|以来)|累年/
const wholeYear = /12月31日|12月底|年底|年末|1月?[-—–~～至到]12月/g
const lastYear = /去年|上年|上一年/g

/** The year a text names: one at the head of a clause holds for what follows in its paragraph, any other for its clause. */
export interface YearState { paragraph: number; year: number | null; span: boolean; of: string }

/** The year that is meant; `of` are the words right behind it, which may say what it is the year of: 2022年|森林督查案件. */
export interface NamedYear { readonly year: number | null; readonly span: boolean; readonly of: string }

const farOn = 24
const yearItself = /^\s?[\d〇零一二三四五六七八九]{4}\s?年?度?/

/** What stands behind a year, up to the end of its clause. */
const wordsBehind = (text: string, at: number): string => /^[^，。；！？,;!?\n]*/.exec(text.slice(at, at + farOn).replace(yearItself, ''))?.[0] ?? ''

export function yearFor(text: string, clause: Clause, at: number, state: YearState): NamedYear {
  const own = clause.years.filter((mention) => mention.at < at)
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) return { year: state.year, span: state.span, of: state.of }
  const atHead = headWords.test(text.slice(clause.start, first.at).slice(0, 20))
  return { year: last.year, span: atHead ? own.some((mention) => mention.span) : last.span, of: wordsBehind(text, last.at) }
}

/** Carries a heading year over the end of its clause; a new paragraph forgets it. */
export function carryYear(text: string, clause: Clause, state: YearState): void {
  if (clause.paragraph !== state.paragraph) Object.assign(state, { paragraph: clause.paragraph, year: null, span: false, of: '' })
  const first = clause.years[0]
  if (!first || !headWords.test(text.slice(clause.start, first.at).slice(0, 20))) return
  const last = clause.years.at(-1) ?? first
  Object.assign(state, { year: last.year, span: clause.years.some((mention) => mention.span), of: wordsBehind(text, last.at) })
}

/** Whether the words speak of a whole year, a part of one, or several; the head of the sentence speaks for all of it. */
export function periodOf(clauseWords: string, sentenceHead: string, span: boolean): Claim['period'] {
  if (span || manyYears.test(clauseWords) || manyYears.test(sentenceHead)) return 'years'
  const parts = (words: string) => partOfYear.test(words.replace(wholeYear, ''))
  return parts(clauseWords) || parts(sentenceHead) ? 'part' : 'year'
}

/** 去年 or 上年 said instead of a year, with the words behind it; null where neither is said. */
export function lastYearIn(words: string): { readonly offset: -1; readonly of: string } | null {
  const found = [...words.matchAll(lastYear)].at(-1)
  return found ? { offset: -1, of: words.slice(found.index + found[0].length).replace(/^度/, '').slice(0, farOn) } : null
}
