import type { Claim } from './claim.ts'
import type { Section } from './outline.ts'
import { remembered } from './remember.ts'
import type { Clause } from './scan.ts'
import { isWholeYear } from './vocabulary.ts'

const headWords = /^[（(“\s]*(?:截至|截止|截止到|到|至|在|自|从|全市|我市|其中|按照)?\s*$/
const partOfYear =
  /[上下]半年|(?:前)?[一二三四1-4两]个?季度|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|[上中下]旬|当[日天月]|每[天日周月年人个]|[日周月户人]均|平均|期间|时期|[期节季]内|(?:[\u3400-\u9fff]险|防[\u3400-\u9fff]|禁[\u3400-\u9fff]|汛)期|假期|清明|春节|国庆|中秋|端午|元旦|五一|[春夏秋冬]季|冬春|截至目前|目前为止/
const manyYears =
  /以来|[近前这][两三四五六七八九十几\d]{1,2}年|[二两三四五六七八九十\d]{1,2}年(?:间|来|累计|共)|历年|十[一二三四五]五”?(?:期间|时期|以来)|累年|历史/
const lastYear = /去年|上年|上一年/g
/** A clause that only says when: it speaks for all of its sentence. */
const timeEnd =
  '期间|时期|期内|以来|为止|年间|[两三四五六七八九十几多]年|近\\d{1,2}年|之?日起|季度|半年|假期|春节|清明|国庆|五一|元旦|中秋|端午|\\d{1,2}[日月]|(?<![家到彻先落善提及按同随适限准实域境出起未带上下回过细环情防制禁阻终停长])[期节季月旬底末初来止后前时内夜晚]'
const timeClause = new RegExp(`^[（(“\\s]*(?:截至|截止|(?:自|从)[^，；]{1,24}起|[^，；]{0,24}?(?:${timeEnd}))[）)”\\s]*$|^[（(“\\s]*(?:截至|截止)`)
const topicClause = /^[（(“\s]*(?:在|对|就|从|针对|关于|围绕)?([^，；]{2,24}?)(?:方面|领域|系统|(?:工作|行动|过程)?中|上)[）)”\s]*$/

/** The year a text names: one at the head of a clause holds for what follows in its paragraph, any other for its clause. */
export interface YearState {
  paragraph: number
  year: number | null
  span: boolean
  of: string
  offset: 0 | -1 | null
}

/** The year that is meant; `of` are the words right behind it, which may say what it is the year of: 2022年|森林督查案件. */
export interface NamedYear {
  readonly year: number | null
  readonly span: boolean
  readonly of: string
}

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

/** The year that the title and the headings give to a paragraph: the lowest that names one; two in one heading are no year. */
export function yearOfSection({ headings }: Section): Pick<YearState, 'year' | 'span' | 'offset'> {
  const named = headings.findLast((heading) => heading.years.length > 0 || heading.offset !== null)
  if (!named) return { year: null, span: false, offset: null }
  const above = headings.find((heading) => heading !== named && heading.years.length === 1)
  if (named.years.length > 0) return { year: named.years[0] ?? null, span: named.years.length > 1, offset: null }
  return above ? { year: (above.years[0] ?? 0) + (named.offset ?? 0), span: false, offset: null } : { year: null, span: false, offset: named.offset }
}

/** Carries a heading year over the end of its clause; a new paragraph falls back to its section's. */
export function carryYear(text: string, clause: Clause, state: YearState, section: Section): void {
  if (clause.paragraph !== state.paragraph) Object.assign(state, { paragraph: clause.paragraph, of: '', ...yearOfSection(section) })
  const first = clause.years[0]
  if (!first || !headWords.test(text.slice(clause.start, first.at).slice(0, 20))) return
  const last = clause.years.at(-1) ?? first
  Object.assign(state, { year: last.year, span: clause.years.some((mention) => mention.span), of: wordsBehind(text, last.at), offset: null })
}

type Period = Claim['period']
const widest = (a: Period, b: Period): Period => (a === 'years' || b === 'years' ? 'years' : a === 'part' || b === 'part' ? 'part' : 'year')

const saidTime = remembered((words): Period => {
  if (manyYears.test(words)) return 'years'
  return partOfYear.test(words.replace(/12月31日|12月底|十二月底|12月末|(?:1|0?1月)?[-—–~～至到]12月/g, '')) ? 'part' : 'year'
})

/** What a clause that stands before says of the time of those behind it: nothing unless it says only when. */
export const timeOfClause = remembered((words): Period => {
  if (!timeClause.test(words) || isWholeYear(words)) return 'year'
  return manyYears.test(words) ? 'years' : 'part'
})

/** The matter of which a clause that stands before says that what follows is about (城市消防方面，), or null. */
export const topicOf = remembered((words) => topicClause.exec(words)?.[1] ?? null)

/** What the clauses before and the headings say of the time. */
export function periodBefore(lead: readonly string[], section: Section): Period {
  const before = lead.reduce<Period>((found, words) => widest(found, timeOfClause(words)), 'year')
  return section.headings.reduce<Period>((found, { text }) => widest(found, saidTime(text)), before)
}

/** Whether a number's own clause speaks of a whole year, a part of one, or several; `before` is what was said before it. */
export const periodOf = (own: string, before: Period, span: boolean): Period => (span ? 'years' : widest(saidTime(own), before))

/** 去年 or 上年 said instead of a year, with the words behind it; null where neither is said. */
export function lastYearIn(words: string): { readonly offset: -1; readonly of: string } | null {
  const found = [...words.matchAll(lastYear)].at(-1)
  return found
    ? {
        offset: -1,
        of: words
          .slice(found.index + found[0].length)
          .replace(/^度/, '')
          .slice(0, farOn),
      }
    : null
}
