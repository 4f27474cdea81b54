/** One line of a text file, without its line end. */
export interface TextLine {
  /** From 1. */
  number: number;
  text: string;
  /** False for a last line that no line end follows: the file may have been cut there. */
  ended: boolean;
  /** Longer than allowed; `text` is then empty. */
  too_long: boolean;
}

/** No table this reads has lines near this length; a file without line ends must not fill the memory. */
const LONGEST_LINE = 65_536;
const BYTE_ORDER_MARK = '\uFEFF';

/** The lines of a text or of its pieces as they come (LF or CRLF, with or without a byte order mark). */
export async function* textLines(source: string | AsyncIterable<string>): AsyncGenerator<TextLine> {
  let number = 0;
  let rest = '';
  let skipping = false;
  for await (const piece of typeof source === 'string' ? slices(source) : source) {
    const parts = piece.split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        number += 1;
        yield line(number, rest, true, skipping);
        rest = '';
        skipping = false;
      }
      skipping ||= rest.length + part.length > LONGEST_LINE;
      rest = skipping ? '' : rest + part;
    }
  }
  if (rest !== '' || skipping) yield line(number + 1, rest, false, skipping);
}

function* slices(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += LONGEST_LINE) yield text.slice(at, at + LONGEST_LINE);
}

/** The cells of one line, quotes as in RFC 4180 but without line ends inside them; null when a quote stays open or stands astray. */
export function csvCells(text: string): string[] | null {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (!cell) return null;
    cells.push(cell.value);
    if (cell.end >= text.length) return cells;
    at = cell.end + 1;
  }
}

interface Cell {
  value: string;
  /** Index of the comma after the cell, or the length of the line. */
  end: number;
}

function plainCell(text: string, start: number): Cell | null {
  const comma = text.indexOf(',', start);
  const end = comma < 0 ? text.length : comma;
  const value = text.slice(start, end);
  return value.includes('"') ? null : { value, end };
}

function quotedCell(text: string, start: number): Cell | null {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const end = close + 1;
  if (end < text.length && text[end] !== ',') return null;
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function line(number: number, raw: string, ended: boolean, too_long: boolean): TextLine {
  const unmarked = number === 1 && raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw;
  return { number, text: unmarked.endsWith('\r') ? unmarked.slice(0, -1) : unmarked, ended, too_long };
}
