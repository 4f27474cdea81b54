/** A heading that is in force where a number stands. */
export interface Heading {
  readonly level: number
  readonly text: string
  /** Years it names, in order; 去年 and 今年 as an offset from the year of the text. */
  readonly years: readonly number[]
  readonly offset: 0 | -1 | null
}

/** What the title and the headings above a paragraph say: for all that follows, until the next of their rank. */
export interface Section {
  readonly headings: readonly Heading[]
}

const lineEnd = /[\n\r\u2028\u2029]/g
const longestHeading = 60
const ranks: readonly RegExp[] = [
  /^第[一二三四五六七八九十百\d]{1,4}[章部篇]/,
  /^第[一二三四五六七八九十百\d]{1,4}节/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[.、．](?!\d)/,
  /^[（(]\d{1,2}[）)]/,
]
/** “单位：万亩” under the title of a table belongs to that title. */
const unitLine = /^[（(]?(?:计量)?单位[：:]/
const titleRank = 0
const looseRank = 9
const stops = /[。；！？!?;，,]/
const yearIn = /(?<!\d)((?:19|20)\d\d)\s?年/g
const chineseYear = /[二一][〇零九][〇零一二三四五六七八九]{2}年/g
const digits = '〇一二三四五六七八九'

function yearsOf(text: string): number[] {
  const arabic = [...text.matchAll(yearIn)].map(([, year]) => Number(year))
  const chinese = [...text.matchAll(chineseYear)].map(([year]) =>
    Number(Array.from(year.slice(0, 4), (char) => (char === '零' ? 0 : digits.indexOf(char))).join('')),
  )
  return [...new Set([...arabic, ...chinese])]
}

function headingOf(level: number, text: string): Heading {
  const offset = /去年|上年|上一年/.test(text) ? -1 : /今年|本年/.test(text) ? 0 : null
  return { level, text, years: yearsOf(text), offset }
}

const rankOf = (line: string): number => {
  const at = ranks.findIndex((rank) => rank.test(line))
  return at < 0 ? looseRank : at + 1
}

/**
 * Follows the paragraphs of a text in order and keeps the headings in force. A heading is a short line without a stop and without a
 * number; the first lines of a text are its title. `numbered` tells whether a paragraph, by its offset, holds a number.
 */
export class Outline {
  private headings: readonly Heading[] = []
  private begun = false
  private at = 0
  private section: Section = { headings: [] }
  private readonly text: string
  private readonly numbered: (paragraph: number) => boolean
  constructor(text: string, numbered: (paragraph: number) => boolean) {
    this.text = text
    this.numbered = numbered
  }

  /** The section in which the paragraph that begins at this offset stands. Offsets must not fall. */
  sectionAt(paragraph: number): Section {
    while (this.at <= paragraph && this.at < this.text.length) this.line()
    return this.section
  }

  private line(): void {
    const start = this.at
    lineEnd.lastIndex = start
    const end = lineEnd.exec(this.text)?.index ?? this.text.length
    this.at = end + 1
    const line = this.text.slice(start, Math.min(end, start + longestHeading + 1)).trim()
    if (line !== '') this.take(line, start)
  }

  private take(line: string, start: number): void {
    const rank = rankOf(line)
    const plain = line.length <= longestHeading && !stops.test(line) && !/[\t|]/.test(line) && !this.numbered(start)
    const above = (level: number) => this.headings.filter((heading) => heading.level < level)
    const last = this.headings.at(-1)
    if (plain && last && unitLine.test(line)) this.headings = [...this.headings.slice(0, -1), { ...last, text: `${last.text} ${line}` }]
    else if (plain && rank === looseRank && !this.begun) this.headings = [...this.headings, headingOf(titleRank, line)]
    else if (plain) this.headings = [...above(rank), headingOf(rank, line)]
    else if (rank < looseRank) this.headings = above(rank)
    this.begun ||= !plain || rank < looseRank
    this.section = { headings: this.headings }
  }
}
