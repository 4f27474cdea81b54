import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CONFIDENCES, type FileSource, type LookedUp, type SourcedValue } from '#kit/provenance/looked-up.ts'
import { articleOf } from './citation.ts'
import { type Basis, LAW, type LawDocument } from './law.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isBasis = (value: unknown): value is Basis => isObject(value) && typeof value['document'] === 'string' && Object.hasOwn(LAW, value['document'])
const isLookedUp = (value: unknown): value is Fields & LookedUp =>
  isObject(value) && typeof value['confidence'] === 'string' && Object.hasOwn(CONFIDENCES, value['confidence']) && 'looked_up_on' in value
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const basesOf = (of: Fields): Basis[] => [of['basis'], ...(isObject(of['articles']) ? Object.values(of['articles']) : [])].flat().filter(isBasis)
const sourceOf = (of: Fields): string => {
  const articles = basesOf(of).map(articleOf).join('、')
  return articles || (textOf(of['source']) ?? textOf(of['document']) ?? textOf(of['document_number']) ?? textOf(of['seen_in']) ?? '')
}

function entry(file: string, key: string, of: Fields & LookedUp, above: string): SourcedValue {
  return {
    file,
    key,
    title: textOf(of['title']) ?? textOf(of['reason']) ?? key,
    source: sourceOf(of) || above,
    confidence: of.confidence,
    looked_up_on: of.looked_up_on,
    valid_from: textOf(of['valid_from']) ?? textOf(of['from']),
    valid_to: textOf(of['valid_to']) ?? textOf(of['to']),
  }
}

/** Everything below a value that says how surely it is known; `above` is the source of what it stands in. */
function entriesOf(file: string, key: string, value: unknown, above: string): SourcedValue[] {
  if (!isObject(value) || isBasis(value)) return []
  const own = isLookedUp(value) ? [entry(file, key, value, above)] : []
  const source = sourceOf(value) || above
  return [
    ...own,
    ...Object.entries(value).flatMap(([name, inner]) => entriesOf(file, Array.isArray(value) ? `${key}[${name}]` : `${key}.${name}`, inner, source)),
  ]
}

/** A module below datasets/ by its path from there, with what it exports. */
export type DatasetModule = { readonly file: string; readonly exports: Fields }

/** Every file of values below datasets/: read from the folder, so that none can be forgotten. */
export async function datasetModules(): Promise<DatasetModule[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => /^[a-z_]+\/.+\.ts$/.test(f) && !/\.(test|server)\.ts$/.test(f))
    .toSorted()
  return Promise.all(files.map(async (file) => ({ file, exports: (await import(pathToFileURL(`${folder}${file}`).href)) as Fields })))
}

const documents = (): SourcedValue[] =>
  Object.entries(LAW as Record<string, LawDocument>).map(([key, d]) => ({
    file: 'law.ts',
    key,
    title: `${d.title}的文号和施行日期`,
    source: d.number ?? '',
    confidence: d.confidence,
    looked_up_on: d.looked_up_on,
    valid_from: d.in_force_from,
    valid_to: d.in_force_to,
  }))

/** Every legal value of the project with its source, and every document it rests on. */
export const sourcedValues = async (): Promise<SourcedValue[]> => [
  ...documents(),
  ...(await datasetModules()).flatMap(({ file, exports }) => {
    const whole = exports['LOOKED_UP'] as FileSource | undefined
    return Object.entries(exports).flatMap(([key, value]) => entriesOf(file, key, value, whole?.source ?? ''))
  }),
]

const holdsValues = (value: unknown): boolean =>
  ['number', 'string', 'boolean'].includes(typeof value) || (isObject(value) && Object.values(value).some(holdsValues))
const covered = (value: unknown): boolean =>
  !holdsValues(value) ||
  (isObject(value) &&
    (isLookedUp(value) || (!isBasis(value) && Object.values(value).length > 0 && Object.values(value).every((v) => typeof v === 'function' || covered(v)))))

/** What of a module says neither itself nor for the whole file where it comes from, how surely, and when it was looked up. */
export function unsourced({ file, exports }: DatasetModule): string[] {
  const badly = (value: unknown, key: string): string[] => {
    if (!isObject(value)) return []
    const day = value['looked_up_on']
    const wrong =
      isLookedUp(value) &&
      !(day === null ? value.confidence === 'own' || value.confidence === 'unchecked' : typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day))
    return [
      ...(wrong || ('confidence' in value && 'basis' in value && !isLookedUp(value)) ? [`${file} ${key}：没有写明哪天核对（looked_up_on）`] : []),
      ...Object.entries(value).flatMap(([k, v]) => badly(v, `${key}.${k}`)),
    ]
  }
  const open = isLookedUp(exports['LOOKED_UP'])
    ? []
    : Object.entries(exports)
        .filter(([, value]) => typeof value !== 'function' && !covered(value))
        .map(([key]) => `${file} ${key}：没有写明出处的把握和核对日期（confidence、looked_up_on，或本文件的 LOOKED_UP）`)
  return [...open, ...Object.entries(exports).flatMap(([key, value]) => badly(value, key))]
}
