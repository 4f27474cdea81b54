import { createHash } from 'node:crypto'
import type { PictureKind } from './context.ts'
import { paint } from './paint.ts'
import { pngOf } from './png.server.ts'
import { rng } from './random.ts'

/** A generated picture, kept once however many evidence records show it. */
export type PictureFile = { name: string; media_type: 'image/png'; bytes: Buffer; sha256: string }

const kinds: readonly PictureKind[] = ['before', 'after', 'scene', 'document']
const VARIANTS = 8

/** All pictures of the demonstration by kind: hills, trees and sky, or a sheet of paper, each marked 演示. The same on every run. */
export function drawPictures(): Readonly<Record<PictureKind, readonly PictureFile[]>> {
  const drawn = kinds.map((kind) => [kind, Array.from({ length: VARIANTS }, (_, i) => pictureOf(kind, i))] as const)
  return Object.fromEntries(drawn) as unknown as Record<PictureKind, readonly PictureFile[]>
}

function pictureOf(kind: PictureKind, variant: number): PictureFile {
  const bytes = pngOf(paint(kind, rng(`picture ${kind} ${variant}`)))
  return { name: `演示-${kind}-${variant + 1}.png`, media_type: 'image/png', bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
