import type { PictureKind } from './context.ts'
import type { Rng } from './random.ts'

export type Canvas = { width: number; height: number; pixels: Uint8Array }
type Colour = readonly [number, number, number]

const WIDTH = 320
const HEIGHT = 240

/** 演示 as dots, 16 × 16 each, drawn by hand for this file: the watermark must not need a font. */
const mark = [
  '....#.................#.........',
  '..#..#.#########....##########..',
  '...#...#...#...#................',
  '#......#.#####.#................',
  '.#.........#........############',
  '..#....#######..........#.......',
  '.......#..#..#......#...#...#...',
  '..#....#######.....#....#....#..',
  '..#....#..#..#....#.....#.....#.',
  '.#.....#######..........#.......',
  '.#.......#..#...........#.......',
  '#......##....##.......###.......',
] as const

function put(c: Canvas, x: number, y: number, [r, g, b]: Colour): void {
  if (x < 0 || y < 0 || x >= c.width || y >= c.height) return
  c.pixels.set([r, g, b], (Math.floor(y) * c.width + Math.floor(x)) * 3)
}

function block(c: Canvas, x0: number, y0: number, w: number, h: number, colour: Colour): void {
  for (let y = y0; y < y0 + h; y++) for (let x = x0; x < x0 + w; x++) put(c, x, y, colour)
}

const mixed = (a: Colour, b: Colour, t: number): Colour => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]

function sky(c: Canvas, high: Colour, low: Colour): void {
  for (let y = 0; y < c.height; y++) block(c, 0, y, c.width, 1, mixed(high, low, y / (c.height * 0.7)))
}

/** A wavy ridge from its crest down to the foot of the picture. */
function hill(c: Canvas, crest: number, colour: Colour, draw: Rng): void {
  const [p, q, r] = [draw.next() * 6, draw.next() * 6, 8 + draw.next() * 14]
  for (let x = 0; x < c.width; x++) {
    const y = Math.round(crest + Math.sin(x / 47 + p) * r + Math.sin(x / 19 + q) * r * 0.35)
    block(c, x, y, 1, c.height - y, colour)
  }
}

function tree(c: Canvas, x: number, foot: number, size: number, leaf: Colour): void {
  block(c, x - 1, foot - size / 3, 2, size / 3, [84, 62, 42])
  for (let i = 0; i < size; i++) {
    const half = Math.round((i / size) * size * 0.34)
    block(c, x - half, Math.round(foot - size / 4 - size + i), half * 2 + 1, 1, leaf)
  }
}

/** What is wrong before it is put right: bare earth, cut wood and rubbish. */
function trouble(c: Canvas, draw: Rng): void {
  const [cx, cy] = [draw.int(110, 210), draw.int(188, 210)]
  for (let i = 0; i < 2600; i++) {
    const [a, d] = [draw.next() * 6.283, Math.sqrt(draw.next())]
    put(c, cx + Math.cos(a) * d * 74, cy + Math.sin(a) * d * 18, mixed([134, 96, 62], [176, 138, 96], draw.next()))
  }
  for (let i = 0; i < 7; i++) block(c, cx + draw.int(-50, 36), cy + draw.int(-10, 10), draw.int(10, 20), 3, [96, 74, 58])
}

function paper(c: Canvas, draw: Rng): void {
  block(c, 0, 0, c.width, c.height, [108, 116, 122])
  block(c, 78, 12, 164, 216, [250, 249, 244])
  block(c, 104, 30, 112, 7, [190, 48, 44])
  block(c, 92, 46, 136, 1, [190, 48, 44])
  for (let y = 60; y < 180; y += 11) block(c, 92, y, draw.int(70, 136), 3, [96, 96, 96])
  for (let a = 0; a < 628; a++) for (const r of [17, 18]) put(c, 200 + Math.cos(a / 100) * r, 200 + Math.sin(a / 100) * r, [204, 52, 48])
}

function stamp(c: Canvas): void {
  const [x0, y0, dot] = [c.width - 76, 8, 2]
  block(c, x0 - 5, y0 - 4, 72, 33, [24, 60, 48])
  mark.forEach((line, y) =>
    [...line].forEach((d, x) => {
      if (d === '#') block(c, x0 + x * dot - 1, y0 + y * dot, dot, dot, [255, 255, 255])
    }),
  )
}

/** One picture of the demonstration. */
export function paint(kind: PictureKind, draw: Rng): Canvas {
  const c: Canvas = { width: WIDTH, height: HEIGHT, pixels: new Uint8Array(WIDTH * HEIGHT * 3) }
  if (kind === 'document') paper(c, draw)
  else {
    sky(c, mixed([92, 150, 206], [128, 148, 170], draw.next()), [226, 236, 240])
    hill(c, 104, mixed([118, 154, 148], [96, 140, 136], draw.next()), draw)
    hill(c, 136, [74, 122, 92], draw)
    hill(c, 172, kind === 'before' ? [112, 128, 70] : [70, 126, 66], draw)
    for (let i = 0, n = kind === 'before' ? 10 : 22; i < n; i++)
      tree(c, draw.int(6, 314), draw.int(176, 226), draw.int(18, 40), mixed([38, 92, 58], [82, 132, 66], draw.next()))
    if (kind === 'before') trouble(c, draw)
  }
  stamp(c)
  return c
}
