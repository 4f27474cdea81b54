import { Packer, type Document } from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

// Local fields of the date go into the zip, so a local date gives the same bytes in every time zone; 1980 is the first year a zip can say.
const zipDate = new Date(1980, 0, 1)
// Programs that sniff the kind of a file look for this part at the beginning.
const contentTypes = '[Content_Types].xml'

/**
 * The document's bytes, the same for the same document: the moment is the document's own and not the clock's, in the zip and in the core
 * properties. Adds what `docx` has no option for: the language, the default style, the style beside the grid and the spacing of Chinese punctuation.
 * @param moment RFC 3339
 */
export async function packDocument(document: Document, moment: string): Promise<Buffer> {
  const files = unzipSync(new Uint8Array(await Packer.toBuffer(document)))
  const names = [contentTypes, ...Object.keys(files).filter((name) => name !== contentTypes)]
  const amended: Readonly<Record<string, (xml: string) => string>> = {
    'docProps/core.xml': (xml) => coreProperties(xml, moment),
    'word/settings.xml': settings,
    'word/styles.xml': (xml) =>
      xml
        .replace(/(<w:style [^>]*w:styleId="Normal")(?! w:default)/, '$1 w:default="1"')
        .replace(/(w:styleId="OffGrid".*?<w:pPr>)/, '$1<w:snapToGrid w:val="0"/>'),
  }
  const out: Zippable = {}
  for (const name of names) {
    const bytes = files[name]!
    const amend = amended[name]
    out[name] = [amend ? strToU8(amend(strFromU8(bytes))) : bytes, { level: 6, mtime: zipDate, os: 0 }]
  }
  return Buffer.from(zipSync(out))
}

function coreProperties(xml: string, moment: string): string {
  const instant = new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z')
  return xml
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
    .replace('</cp:coreProperties>', '<dc:language>zh-CN</dc:language></cp:coreProperties>')
}

const settings = (xml: string): string =>
  xml
    .replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
    .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>')
