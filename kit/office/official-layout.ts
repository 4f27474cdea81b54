/**
 * The page of an official document, GB/T 9704-2012《党政机关公文格式》: 5.1 A4 (210 × 297 mm); 5.2.1 top margin 37 mm, left 28 mm,
 * type area 156 × 225 mm; 5.2.2 text in size 3 仿宋; 5.2.3 22 lines of 28 characters a page. Word's twips are 1/20 pt.
 */

/** Points of the Chinese type sizes used: 2号, 3号, 4号, 五号. */
export const typeSize = { second: 22, third: 16, fourth: 14, fifth: 10.5 } as const

export const typefaces = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  pageNumber: '宋体',
  latin: 'Times New Roman',
} as const

const millimetres = (mm: number): number => Math.floor((mm * 1440) / 25.4)

/** In twips. */
export const page = {
  width: 11906,
  height: 16838,
  top: millimetres(37),
  left: millimetres(28),
  right: millimetres(210 - 28 - 156),
  bottom: millimetres(297 - 37 - 225),
  /** 7.5: the page number's line stands 7 mm under the type area. */
  footer: millimetres(297 - 37 - 225 - 7) - typeSize.fourth * 20,
  header: millimetres(20),
} as const

/** Width of the type area in twips. */
export const typeAreaWidth = millimetres(156)

const linesAPage = 22
const charactersALine = 28

/** The height of one line in twips: 225 mm / 22, near 29 pt. */
export const linePitch = Math.floor(millimetres(225) / linesAPage)

/**
 * What is added to each character of size 3, in twips; below zero, since 28 × 16 pt is wider than 156 mm. It goes into the text and not
 * into the grid, because LibreOffice gives two cells to a character that is wider than its cell.
 */
export const characterSpace = Math.floor(typeAreaWidth / charactersALine - typeSize.third * 20)

/** Width of a text in characters of its size: what is not ASCII is one, ASCII one half. */
export function characters(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign <= '\u007e' ? 0.5 : 1), 0)
}

/**
 * Right indents of signature and date without a seal, in characters (7.3.5.2): the signature two from the right, the date
 * beginning two to the right of the signature's first character; a date longer than that stands two from the right itself and
 * the signature gives way.
 */
export function signatureIndents(issuer: string, date: string): { issuer: number; date: number } {
  const [name, day] = [characters(issuer), characters(date)]
  const room = name + 2 - 2 - day
  return room >= 2 ? { issuer: 2, date: room } : { issuer: Math.max(2, day + 4 - name), date: 2 }
}
