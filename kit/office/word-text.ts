const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

const plainText = (xml: string): string => xml.replace(/&(#\d+|#x[\da-fA-F]+|\w+);/g, character)

// One tag and the text before the next one, in time linear in the text. Word escapes every “>” inside an attribute.
const tagAndText = /<(\/?)(?:\w{1,20}:)?(\w{1,40})(?=[\s/>])([^<>]*)>([^<]*)/g

// Inside these nothing is read: deleted and moved text, tab stops (named as tabs are), and what Word keeps for old programs beside a text box.
const skipped: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'tabs'])

/** What has been read; paragraphs, cells and rows are stacks, since text boxes and tables stand inside one another. */
type Reading = {
  readonly lines: string[]
  readonly rows: string[][]
  readonly cells: string[][]
  readonly paragraphs: string[]
  hidden: number
  inText: boolean
}

const emit = ({ cells, lines }: Reading, text: string) => (cells.at(-1) ?? lines).push(text)

function write({ paragraphs }: Reading, text: string): void {
  if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text
}

function open(state: Reading, name: string): void {
  switch (name) {
    case 'p':
      state.paragraphs.push('')
      break
    case 'tc':
      state.cells.push([])
      break
    case 'tr':
      state.rows.push([])
      break
    case 't':
      state.inText = true
      break
    case 'tab':
      write(state, '\t')
      break
    case 'br':
    case 'cr':
      write(state, '\n')
      break
    case 'noBreakHyphen':
      write(state, '-')
      break
  }
}

function close(state: Reading, name: string): void {
  switch (name) {
    case 'p':
      emit(state, (state.paragraphs.pop() ?? '').trimEnd())
      break
    case 'tc':
      state.rows.at(-1)?.push(inOneLine(state.cells.pop() ?? []))
      break
    case 'tr':
      emit(state, (state.rows.pop() ?? []).join('\t').trimEnd())
      break
    case 't':
      state.inText = false
      break
  }
}

const inOneLine = (paragraphs: readonly string[]): string =>
  paragraphs
    .filter((text) => text !== '')
    .join(' ')
    .replaceAll('\n', ' ')

/**
 * The text of a part in WordprocessingML (ISO/IEC 29500-1 17.3): a line a paragraph or table row, tabs between cells,
 * a text box before the paragraph it hangs on. Numbers that Word counts itself (lists, headings) are not in the text.
 */
export function wordText(xml: string): string {
  const state: Reading = { lines: [], rows: [], cells: [], paragraphs: [], hidden: 0, inText: false }
  for (const [, slash, name = '', attributes = '', text = ''] of xml.matchAll(tagAndText)) {
    const alone = attributes.endsWith('/')
    if (skipped.has(name) && !alone) state.hidden += slash ? -1 : 1
    if (state.hidden > 0) continue
    if (!slash) open(state, name)
    if (slash || alone) close(state, name)
    if (state.inText) write(state, plainText(text))
  }
  return state.lines.join('\n').trimEnd()
}
