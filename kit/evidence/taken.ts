import { distance } from '#kit/geometry/measure.ts'
import type { Objection } from '#kit/register/transition.ts'

/** Who says when or where a file was taken: the camera (EXIF), the person who sent it, or nobody. Only the camera's word proves anything. */
export type TakenSource = 'camera' | 'typed' | 'none'
type Position = readonly [number, number]

/** When (RFC 3339) and where (degrees, CGCS2000, longitude first) a file was taken, and who says so. */
export type Taken = {
  readonly taken_at: string | null
  readonly time_source: TakenSource
  readonly position: Position | null
  readonly place_source: TakenSource
}

/** What at least one file of a field must prove of itself; demanded by every step that fills the field. */
export type TakenRule = {
  /** Taken after this date or instant column of the record (after its creation where that is empty), told in these words. */
  readonly after?: { readonly column: string; readonly words: string }
  /** Taken within so many metres of this point field; a city may set its own bound under the key. */
  readonly near?: { readonly field: string; readonly metres: number; readonly setting?: string }
}

/** The rule for one record, as the outside reads it. */
export type TakenBounds = {
  readonly after: { readonly at: string; readonly words: string } | null
  readonly near: { readonly position: Position; readonly metres: number } | null
}

/** Metres as people say them. */
export const metresInWords = (metres: number): string => (metres < 1000 ? `${Math.round(metres)} 米` : `${(metres / 1000).toFixed(1)} 公里`)

/** Metres between where the camera or the person says a file was taken and a place; null where nobody says. */
export const distanceOf = (file: Pick<Taken, 'position'>, place: Position): number | null =>
  file.position === null ? null : distance([file.position[0], file.position[1]], [place[0], place[1]])

type Fault = { readonly rank: number; readonly code: Objection['code']; readonly message: string }

function timeFault({ taken_at, time_source }: Taken, { after }: TakenBounds): Fault | null {
  if (after === null) return null
  if (taken_at === null) return { rank: 0, code: 'evidence_no_time', message: '照片没有相机记录的拍摄时间，请传手机或相机里的原图（截图、转发会丢失拍摄时间）' }
  if (time_source !== 'camera') return { rank: 1, code: 'evidence_no_time', message: '人工填写的拍摄时间不作为证明，请传手机或相机里的原图' }
  return Date.parse(taken_at) > Date.parse(after.at) ? null : { rank: 2, code: 'evidence_too_old', message: `照片应在${after.words}之后拍摄，请到现场重拍` }
}

function placeFault(file: Taken, { near }: TakenBounds): Fault | null {
  if (near === null) return null
  const metres = distanceOf(file, near.position)
  if (metres === null) return { rank: 3, code: 'evidence_no_place', message: '照片没有相机记录的位置，请打开相机的定位后重拍' }
  if (file.place_source !== 'camera') return { rank: 4, code: 'evidence_no_place', message: '人工填写的位置不作为证明，请打开相机的定位后重拍' }
  return metres <= near.metres
    ? null
    : { rank: 5, code: 'evidence_too_far', message: `照片距记录的位置 ${metresInWords(metres)}，应在 ${metresInWords(near.metres)}以内拍摄` }
}

/** Why one file proves nothing, or null. */
export const fileFault = (file: Taken, bounds: TakenBounds): Fault | null => timeFault(file, bounds) ?? placeFault(file, bounds)

/** At least one file must prove all of it by itself; the refusal is that of the file that came nearest. */
export function takenRefused(field: string, files: readonly Taken[], bounds: TakenBounds): Objection | null {
  const faults = files.map((file) => fileFault(file, bounds))
  if (faults.includes(null)) return null
  const [nearest] = faults.flatMap((fault) => fault ?? []).toSorted((a, b) => b.rank - a.rank)
  return nearest ? { code: nearest.code, message: nearest.message, fields: [field] } : { code: 'evidence_required', message: '缺少佐证', fields: [field] }
}
