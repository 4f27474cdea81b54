import type { GlMap } from '../map/maplibre.ts'
import type { Tones } from '../map/tones.ts'
import { pieceClasses, type PieceClass } from './piece.ts'

const size = 16

/** The colour of a line: what forbids is red and nothing else is; what is only told has a colour for each line. */
export function pieceColour(tones: Tones, kind: PieceClass, tint: number): string {
  const told = tones.kinds[tint % tones.kinds.length] ?? tones.ink
  return { forbidden: tones.forbidden, check: tones.senses.waiting, told, explained: tones.senses.in_time, rest: tones.senses.done }[kind]
}

/** Name of the pattern of a line. */
export const patternName = (kind: PieceClass, tint: number): string => (kind === 'told' ? `piece-told-${tint}` : `piece-${kind}`)

/** Whether a pixel of the tile is drawn in full: crossed lines, dots, stripes one way and the other, or nothing but the ground. */
const isInk: Readonly<Record<PieceClass, (x: number, y: number) => boolean>> = {
  forbidden: (x, y) => (x + y) % 8 < 2 || (x - y + size) % 8 < 2,
  check: (x, y) => ((x % 8) - 3.5) ** 2 + ((y % 8) - 3.5) ** 2 < 4,
  told: () => false,
  explained: (x, y) => (x + y) % 8 < 2,
  rest: (x, y) => (x - y + size) % 8 < 1,
}

/** A tile of the pattern of one class as RGBA: ink upon a thin ground of the same colour. */
export function tileOf(kind: PieceClass, colour: string): Uint8Array {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const pixels = new Uint8Array(size * size * 4)
  for (let i = 0; i < size * size; i++) {
    const alpha = isInk[kind](i % size, Math.floor(i / size)) ? 200 : 56
    pixels.set([r ?? 0, g ?? 0, b ?? 0, alpha], i * 4)
  }
  return pixels
}

/** Gives the map a pattern for each class, and for each tint of what is told. */
export function addPatterns(map: GlMap, tones: Tones): void {
  for (const kind of pieceClasses) {
    for (const tint of kind === 'told' ? tones.kinds.keys() : [0]) {
      const name = patternName(kind, tint)
      if (!map.hasImage(name)) map.addImage(name, { width: size, height: size, data: tileOf(kind, pieceColour(tones, kind, tint)) }, { pixelRatio: 2 })
    }
  }
}
