const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(whole: string, name: string): string {
  if (!name.startsWith('#')) return named[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

const plainText = (xml: string): string => xml.replace(/&(#\d+|#x[\da-fA-F]+|\w+);/g, character)

// One tag and the text before the next one. Attribute values of WordprocessingML hold no “>” that is not escaped.
const tagAndText = /<(\/?)(?:\w+:)?(\w+)([^<>]*)>([^<]*)/g

// Inside these nothing is read: deleted text, what Word keeps for old programs beside a text box, and marks that only separate notes.
const skipped: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback'])

type Reading = { out: string; cells: number; hidden: number; inText: boolean }

function ended(state: Reading, sign: string): void {
  state.out = `${state.out.replace(/[ \t]+$/, '')}${sign}`
}

function close(state: Reading, name: string): void {
  if (name === 't') state.inText = false
  if (name === 'p') state.out += state.cells > 0 ? ' ' : '\n'
  if (name === 'tc') {
    state.cells -= 1
    state.out = `${state.out.replace(/[ \n]+$/, '')}\t`
  }
  if (name === 'tr') ended(state, state.cells > 0 ? ' ' : '\n')
}

function open(state: Reading, name: string): void {
  if (name === 't') state.inText = true
  if (name === 'tc') state.cells += 1
  if (name === 'tab') state.out += '\t'
  if (name === 'br' || name === 'cr') state.out += state.cells > 0 ? ' ' : '\n'
  if (name === 'noBreakHyphen') state.out += '-'
}

/**
 * The text of a part in WordprocessingML (ISO/IEC 29500-1 17.3): a line a paragraph or table row, cells with tabs between,
 * no line at the end that is empty.
 */
export function wordText(xml: string): string {
  const state: Reading = { out: '', cells: 0, hidden: 0, inText: false }
  for (const [, slash, name = '', attributes = '', text = ''] of xml.matchAll(tagAndText)) {
    const alone = attributes.endsWith('/')
    if (skipped.has(name) && !alone) state.hidden += slash ? -1 : 1
    if (state.hidden > 0) continue
    if (slash) close(state, name)
    else if (!alone || name !== 't') open(state, name)
    if (alone && name === 'p') close(state, name)
    if (state.inText) state.out += plainText(text)
  }
  return state.out.replace(/[ \t]+\n/g, '\n').trimEnd()
}
