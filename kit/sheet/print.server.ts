import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { demonstrationMark } from '#kit/chapter/report.ts'
import { typeset } from '#kit/office/typeset.server.ts'
import type { SheetDocument, SheetPicture } from './document.ts'
import { shapeWords, sketchLegend, sketchOf } from './sketch.ts'

/** Pictures printed at most, and their bytes together: a sheet is filed and sent on. */
const MOST_PICTURES = 12
const MOST_BYTES = 40 << 20

const extension: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

/** The pictures that fit, in their order; after the first that does not, none. */
export function fitting(pictures: readonly SheetPicture[]): SheetPicture[] {
  let bytes = 0
  return pictures.slice(0, MOST_PICTURES).filter(({ size }) => (bytes += size) <= MOST_BYTES)
}

type Files = Record<string, Uint8Array>
type Printed = { readonly file: string; readonly field: string; readonly caption: string }

/** Pictures with their bytes; one whose file is gone is named and not drawn. */
async function picturesOf(document: SheetDocument, pathOf: (sha256: string) => string): Promise<{ pictures: Printed[]; files: Files; missing: string[] }> {
  const [pictures, files, missing]: [Printed[], Files, string[]] = [[], {}, []]
  for (const [n, picture] of fitting(document.pictures).entries()) {
    const path = pathOf(picture.sha256)
    const there = await access(path).then(
      () => true,
      () => false,
    )
    if (!there) {
      missing.push(`${picture.field}：文件已不在`)
      continue
    }
    const file = `/picture-${n}.${extension[picture.media_type] ?? 'jpg'}`
    files[file] = await buffer(createReadStream(path))
    pictures.push({ file, field: picture.field, caption: `${picture.caption}；SHA-256 ${picture.sha256.slice(0, 16)}…` })
  }
  return { pictures, files, missing }
}

const inMu = (area: string | null): string => (area === null ? '' : `${area} 亩`)

/** The sheet as a PDF/A-2b in the layout of an official document. `pathOf`: where a file is kept by its hash. */
export async function sheetPdf(document: SheetDocument, pathOf: (sha256: string) => string): Promise<Uint8Array> {
  const { pictures, files, missing } = await picturesOf(document, pathOf)
  const sketch = sketchOf(document.shapes)
  const legend = sketchLegend(document.shapes)
  for (const [n, line] of legend.entries()) files[`/swatch-${n}.svg`] = new TextEncoder().encode(line.swatch)
  if (sketch !== null) files['/sketch.svg'] = new TextEncoder().encode(sketch)
  const left = document.pictures.length - pictures.length - missing.length
  const sheet = {
    ...document,
    mark: document.demo ? demonstrationMark : null,
    sketch: sketch !== null,
    legend:
      sketch === null
        ? []
        : legend.map((line, n) => ({ file: `/swatch-${n}.svg`, title: line.title, words: shapeWords[line.class], area: inMu(line.area_mu) })),
    pictures,
    files: [...document.files, ...missing, ...(left > 0 ? [`另有 ${left} 张图片没有印出，见系统内的记录`] : [])],
    shapes: [],
  }
  return typeset({ main: 'sheet.typ', inputs: { sheet: JSON.stringify(sheet) }, files, at: document.printed_at })
}
