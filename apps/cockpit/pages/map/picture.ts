import type { RecordLayer } from '#kit/ui/map/layer-items.ts'
import type { GlMap } from '#kit/ui/map/maplibre.ts'
import type { Tones } from '#kit/ui/map/tones.ts'
import { fontFamily } from '#kit/ui/theme.ts'
import { t } from '../../text/text.ts'

/** Metres of the ground that a pixel of the screen covers at the equator on the whole world in one tile of 512 pixels. */
const METRES = 78_271.516_964
const steps = [1, 2, 5] as const

/** A round length that takes at most so many pixels at a latitude and zoom, and how many it takes. */
export function scaleOf(latitude: number, zoom: number, most: number): { metres: number; pixels: number } {
  const perPixel = (METRES * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom
  const power = 10 ** Math.floor(Math.log10(most * perPixel))
  const metres = Math.max(...steps.map((step) => step * power).filter((length) => length <= most * perPixel))
  return { metres, pixels: metres / perPixel }
}

const lengthInWords = (metres: number): string => (metres >= 1000 ? t('map.km', { n: metres / 1000 }) : t('map.m', { n: metres }))

type Words = { readonly title: string; readonly foot: string }
const [EDGE, LINE, HEAD] = [12, 20, 40]

/** The map as it stands as a PNG data address: under its title, with what its marks mean, a scale, and who made it when. */
export function pictureOf(map: GlMap, tones: Tones, layers: readonly RecordLayer[], hidden: ReadonlySet<string>, { title, foot }: Words): string {
  const seen = map.getCanvas()
  const [width, height, dense] = [seen.clientWidth, seen.clientHeight, seen.width / seen.clientWidth]
  const marks = layers.flatMap((layer) => layer.senses.shown.filter((sense) => !hidden.has(`${layer.layer}.${sense}`)).map((sense) => ({ layer, sense })))
  const columns = Math.max(1, Math.floor((width - 2 * EDGE) / 240))
  const legend = Math.ceil(marks.length / columns) * LINE
  const canvas = document.createElement('canvas')
  canvas.width = width * dense
  canvas.height = (HEAD + height + EDGE + legend + LINE + EDGE) * dense
  const ink = canvas.getContext('2d')
  if (!ink) return seen.toDataURL()
  ink.scale(dense, dense)
  ink.fillStyle = '#ffffff'
  ink.fillRect(0, 0, width, canvas.height)
  ink.drawImage(seen, 0, HEAD, width, height)
  ink.textBaseline = 'middle'
  ink.fillStyle = '#1d2421'
  ink.font = `600 16px ${fontFamily}`
  ink.fillText(title, EDGE, HEAD / 2)
  ink.font = `12px ${fontFamily}`
  const { metres, pixels } = scaleOf(map.getCenter().lat, map.getZoom(), 120)
  const [right, low] = [width - EDGE, HEAD + height - EDGE]
  ink.fillStyle = 'rgb(255 255 255 / 85%)'
  ink.fillRect(right - pixels - 8, low - 26, pixels + 16, 30)
  ink.strokeStyle = ink.fillStyle = '#1d2421'
  ink.beginPath()
  ink.moveTo(right - pixels, low - 8)
  ink.lineTo(right - pixels, low)
  ink.lineTo(right, low)
  ink.lineTo(right, low - 8)
  ink.stroke()
  ink.textAlign = 'center'
  ink.fillText(lengthInWords(metres), right - pixels / 2, low - 14)
  ink.textAlign = 'left'
  for (const [n, { layer, sense }] of marks.entries()) {
    const [x, y] = [EDGE + (n % columns) * 240, HEAD + height + EDGE + Math.floor(n / columns) * LINE + LINE / 2]
    ink.fillStyle = layer.tone === undefined ? tones.senses[sense] : (tones.kinds[layer.tone % tones.kinds.length] ?? tones.accent)
    ink.fillRect(x, y - 5, 14, 10)
    ink.fillStyle = '#1d2421'
    ink.fillText(`${layer.title}：${t(`map.${sense}`)}`, x + 20, y, 212)
  }
  ink.fillStyle = '#5a645f'
  ink.fillText(foot, EDGE, HEAD + height + EDGE + legend + LINE / 2, width - 2 * EDGE)
  return canvas.toDataURL('image/png')
}
