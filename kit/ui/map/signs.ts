import type { GlMap } from './maplibre.ts'
import { senses, type Sense, type Tones } from './tones.ts'

const size = 36

/** The outline of each sign on a square of 24: a diamond is late, a triangle waits, a disc is in time, a square is done. */
export const signPaths: Readonly<Record<Sense, string>> = {
  late: 'M12 2L22 12L12 22L2 12z',
  waiting: 'M12 3.500L21.500 20H2.500z',
  in_time: 'M12 4a8 8 0 1 1 0 16a8 8 0 1 1 0-16z',
  done: 'M5 5h14v14H5z',
}

function drawn(sense: Sense, colour: string, halo: string): ImageData | null {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.scale(size / 24, size / 24)
  const path = new Path2D(signPaths[sense])
  pen.lineJoin = 'round'
  pen.lineWidth = 3
  pen.strokeStyle = halo
  pen.stroke(path)
  pen.fillStyle = colour
  pen.fill(path)
  return pen.getImageData(0, 0, size, size)
}

/** Puts the signs into a map under `sign-late`, `sign-waiting`, `sign-in_time`, `sign-done`. */
export function addSigns(map: GlMap, tones: Tones): void {
  for (const sense of senses) {
    const image = drawn(sense, tones.senses[sense], tones.halo)
    if (image && !map.hasImage(`sign-${sense}`)) map.addImage(`sign-${sense}`, image, { pixelRatio: 2 })
  }
}
