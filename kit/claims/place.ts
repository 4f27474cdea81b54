import type { Claim } from './claim.ts'
import { remembered } from './remember.ts'
import { beginsGeneral, coreOf, plainLetters } from './vocabulary.ts'

/** A division by one of its names; several entries may share a code, and several divisions a name. */
export interface Place {
  readonly name: string
  readonly division: string
  /** Code of the division it belongs to; null or left out at the top, which is the whole that 全市 means. */
  readonly parent?: string | null
}

export interface FoundPlace {
  readonly division: string | null
  /** Why no place can be told: several govern the number, or one that is not the city's. A complete sentence, or null. */
  readonly refusal: string | null
}

const whole = /全市|我市|本市|全域/
const wholeCounty = /全县|我县|本县|全区|我区|本区/
const stranger =
  /^(?:[（(“\s]|在|由|据|对|如|其中|以|随|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．])*([\u3400-\u9fff]{1,9}?(?:省|市|自治区|自治州|州|盟|县|区|旗|镇|乡|街道|办事处|村|社区|林场|牧场|农场|局|委|厅|委员会|办公室|公司|集团|企业|中心|大队|支队|总队|银行|法院|检察院|学校|医院|协会|部队|机关|部门))(?![级镇民土域场界委容])/
const nearby = /([\u3400-\u9fff]{2})(?:省|市|县|区|镇|乡|街道|村)(?![级镇村民土域区县场容街])/g
const several = '几个地方同时被提到，无法判断数字属于哪一处。'

interface Names {
  readonly byHead: ReadonlyMap<string, readonly Place[]>
  readonly parents: ReadonlyMap<string, string | null>
  /** What words say of the place, remembered for each way of looking at them. */
  readonly looks: Map<string, { readonly own: Asked; readonly atHead: Asked; readonly anywhere: Asked }>
}
type Asked = (words: string) => FoundPlace | null

const indexes = new WeakMap<readonly Place[], Names>()

function namesOf(places: readonly Place[]): Names {
  const known = indexes.get(places)
  if (known) return known
  const byHead = new Map<string, Place[]>()
  for (const place of places)
    byHead.set(
      place.name.slice(0, 2),
      [...(byHead.get(place.name.slice(0, 2)) ?? []), place].toSorted((a, b) => b.name.length - a.name.length),
    )
  const names = { byHead, parents: new Map(places.map(({ division, parent = null }) => [division, parent])), looks: new Map() }
  indexes.set(places, names)
  return names
}

const doubtful = '?'

interface Hit {
  readonly at: number
  readonly end: number
  readonly divisions: readonly string[]
}

/** Names of the city's own places in these words, the longest at each spot. */
function hitsIn(words: string, names: Names): Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < words.length - 1; at += 1) {
    const named = names.byHead.get(words.slice(at, at + 2))?.filter(({ name }) => words.startsWith(name, at))
    const [first] = named ?? []
    if (!named || !first) continue
    hits.push({ at, end: at + first.name.length, divisions: named.filter(({ name }) => name.length === first.name.length).map(({ division }) => division) })
    at += first.name.length - 1
  }
  return hits
}

/** The words without the names of the city's own places. */
export function withoutPlaces(words: string, places: readonly Place[]): string {
  const hits = places.length === 0 ? [] : hitsIn(words, namesOf(places))
  if (hits.length === 0) return words
  return hits.reduceRight((text, hit) => text.slice(0, hit.at) + text.slice(hit.end), words)
}

const isUnder = (division: string, above: string, { parents }: Names): boolean => {
  for (let at = parents.get(division) ?? null; at !== null; at = parents.get(at) ?? null) if (at === above) return true
  return false
}

/** Of divisions that share a name the one that lies in the place named right before; null where that does not tell. */
function resolved(hit: Hit, last: Hit | undefined, names: Names): string | null {
  const [only, more] = hit.divisions
  if (more === undefined) return only ?? null
  const within = hit.divisions.filter((division) => last?.divisions.some((above) => isUnder(division, above, names)))
  return within.length === 1 ? (within[0] ?? null) : null
}

/** The divisions that words name: an upper level right before a lower one of its own (某县某镇) only says where that lies. */
function named(words: string, names: Names): string[] {
  const hits = hitsIn(words, names)
  const told = hits.map((hit, index) => resolved(hit, hits[index - 1], names) ?? doubtful)
  const upper = (index: number) => hits[index + 1]?.at === hits[index]?.end && isUnder(told[index + 1] ?? '', told[index] ?? '', names)
  return [...new Set(told.filter((_, index) => !upper(index)))]
}

/** A place or an office at the head of a clause that is not the city's, or null. */
function strangerAt(words: string, places: readonly Place[], known: string): string | null {
  const bare = withoutPlaces(words, places)
  const found = stranger.exec(bare)?.[1] ?? stranger.exec(bare.slice(bare.indexOf('：') + 1))?.[1]
  if (
    found === undefined ||
    beginsGeneral(found) ||
    known.includes(coreOf(found)) ||
    (/[的了与和被把将]/.test(found) && !/[局厅]$/.test(found)) ||
    /^[全各每我本两几多跨]/.test(found)
  )
    return /^\s*(?:全省|全国|全自治区)/.exec(bare)?.[0] ?? null
  return found
}

/** A place that is not the city's anywhere in the words before: 对口支援某市. */
function strangerIn(words: string, places: readonly Place[], known: string): string | null {
  for (const [name, head] of withoutPlaces(words, places).matchAll(nearby))
    if (!beginsGeneral(head ?? '') && !known.includes(coreOf(name)) && !/[各全本我跨两的]|乡|城|林|山|园|景|社|小|辖|地|火|台/.test(head ?? '')) return name
  return null
}

const foreign = (name: string): FoundPlace => ({ division: null, refusal: `文本所指“${name}”不是本市的区划或者系统所知的机构，不能以本市数据证实。` })

function oneOf(found: readonly string[]): FoundPlace {
  const [only] = found
  return found.length > 1 || only === doubtful ? { division: null, refusal: several } : { division: only ?? null, refusal: null }
}

function topOf(places: readonly Place[]): string | null {
  return places.find(({ parent }) => parent === null)?.division ?? null
}

type Look = (words: string) => string | null

/** What one stretch of words says of the place: null where it says nothing. */
function placeIn(words: string, places: readonly Place[], look: Look | null): FoundPlace | null {
  const found = named(words, namesOf(places))
  const other = look?.(words) ?? null
  if (other !== null) return foreign(other)
  if (found.length > 0) return oneOf(found)
  return whole.test(words) ? { division: topOf(places), refusal: null } : null
}

const paragraphHead = /^[^。；！？，,;\n]{0,24}/

/**
 * The division the number is said of: named in its own words, else in its clause, else in its sentence before it, else at the head of
 * its paragraph, else in its headings; 全市 takes the word back. A place or office that neither the city nor an example (`known`) knows makes
 * it unprovable.
 */
export function placeOf(claim: Claim, places: readonly Place[], known = ''): FoundPlace {
  const nearest = near(claim, places, known)
  if (!wholeCounty.test(claim.before + claim.after) || nearest.division !== null || nearest.refusal !== null) return nearest
  return { division: null, refusal: '文本说的是“全县”“全区”，没有说是哪一个县区。' }
}

/** The ways of looking at words, for these places and what examples know. */
function looksFor(places: readonly Place[], known: string) {
  const { looks } = namesOf(places)
  const made = looks.get(known)
  if (made) return made
  const stranger: Look = (words) => strangerAt(words, places, known)
  const fresh = {
    own: remembered((words) => placeIn(words, places, null)),
    atHead: remembered((words) => placeIn(words, places, stranger)),
    anywhere: remembered((words) => placeIn(words, places, (text) => stranger(text) ?? strangerIn(text, places, known))),
  }
  looks.set(known, fresh)
  return fresh
}

function near(claim: Claim, places: readonly Place[], known: string): FoundPlace {
  const { own, atHead, anywhere } = looksFor(places, known)
  const above = [paragraphHead.exec(claim.paragraph_head)?.[0] ?? '', ...claim.section.headings.map(({ text }) => plainLetters(text)).toReversed()].map(atHead)
  const said = own(claim.before + claim.after)
  // 全市 under the title of another city is that city.
  if (said) return whole.test(claim.before + claim.after) ? (above.find((place) => place?.refusal != null) ?? said) : said
  const begun = claim.begun === '' ? null : anywhere(claim.begun)
  if (begun) return begun
  for (let index = claim.lead.length - 1; index >= 0; index -= 1) {
    const words = claim.lead[index] ?? ''
    const found = words === '' || /^(?:与|同|和|跟|向|赴|从)/.test(words) ? null : atHead(words)
    if (found) return found
  }
  const [opening, ...headings] = above
  if (opening && !whole.test(claim.paragraph_head)) return opening
  return headings.find((place) => place !== null) ?? nowhere
}

const nowhere: FoundPlace = { division: null, refusal: null }
