/**
 * How well a value is known: read in the document itself; seen in a secondary source; remembered or not found; printed differently in
 * several copies; or set by this project because no document sets it.
 */
export const CONFIDENCES = {
  document: '已与原文核对',
  secondary: '据二手资料',
  unchecked: '凭记忆，待核',
  disputed: '各本不一，待核',
  own: '本系统自定',
} as const
export type Confidence = keyof typeof CONFIDENCES

/** What stands beside each value of a dataset, with its source and its days in force. */
export interface LookedUp {
  readonly confidence: Confidence
  /** Last day on which somebody looked for it in its source, `YYYY-MM-DD`; null: never, or there is no source to look in (`own`). */
  readonly looked_up_on: string | null
}

/** For a whole file whose values come from one source: `export const LOOKED_UP`. */
export interface FileSource extends LookedUp {
  readonly source: string
}

/** A value of this project's own: no document sets it, and the city may set another. */
export const OWN: { readonly confidence: 'own'; readonly looked_up_on: null } = { confidence: 'own', looked_up_on: null }

/** One entry of a dataset as the list of what must be checked shows it. */
export interface SourcedValue extends LookedUp {
  /** Path of the file below datasets/, and the way to the value in it. */
  readonly file: string
  readonly key: string
  readonly title: string
  /** Document and article in words. */
  readonly source: string
  readonly valid_from: string | null
  readonly valid_to: string | null
}

export const CHECKS = { disputed: '各本不一', unverified: '未与原文核对', stale: '一年以上未核', own: '本系统自定，请本地确认', fine: '已核' } as const
export type Check = keyof typeof CHECKS

/** Years after which a value is to be looked up anew, though it was read. */
const YEARS = 1

/** What is to be done about a value on a day `YYYY-MM-DD`. A value that is no longer in force is not looked up again. */
export function checkOf(value: LookedUp & { readonly valid_to: string | null }, day: string): Check {
  if (value.confidence === 'own' || value.confidence === 'disputed') return value.confidence
  if (value.confidence !== 'document') return 'unverified'
  const over = value.valid_to !== null && value.valid_to < day
  return !over && (value.looked_up_on === null || value.looked_up_on < `${Number(day.slice(0, 4)) - YEARS}${day.slice(4)}`) ? 'stale' : 'fine'
}
