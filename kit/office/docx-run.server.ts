import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import { characterSpace, linePitch, typefaces, typeSize } from './official-layout.ts'

type Face = keyof Omit<typeof typefaces, 'latin'>
export type RunLook = { readonly face?: Face; readonly size?: number; readonly color?: string; readonly loose?: boolean; readonly broken?: boolean }

/** Chinese in the face, Latin letters and digits in Times New Roman; quotes and dashes go with the Chinese. */
export const fontOf = (face: Face) => ({ eastAsia: typefaces[face], ascii: typefaces.latin, hAnsi: typefaces.latin, cs: typefaces.latin, hint: 'eastAsia' })

const language = { value: 'zh-CN', eastAsia: 'zh-CN' }

/** What each run carries, so that no reader falls back on a font or language of its own. `loose` takes it off the grid of lines. */
export function runOptions({ face = 'text', size = typeSize.third, color, loose = false }: RunLook = {}) {
  const tight = size === typeSize.third ? { characterSpacing: characterSpace } : {}
  return { font: fontOf(face), size: size * 2, language, color, ...tight, ...(loose ? { snapToGrid: false } : {}) }
}

export const textRun = (text: string, look?: RunLook): TextRun => new TextRun({ text, ...(look?.broken ? { break: 1 } : {}), ...runOptions(look) })

/** One line of the grid a line; nothing before or after. */
export const exactLine = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const

/** The paragraph style whose lines keep their own height beside the grid. */
export const offGrid = 'OffGrid'

/** A paragraph of the body, its first line indented by two characters. */
export function bodyParagraph(children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.BOTH, spacing: exactLine, indent: { firstLine: 640, firstLineChars: 200 }, ...more, children })
}

export const emptyLine = (): Paragraph => new Paragraph({ spacing: exactLine, children: [textRun('')] })
