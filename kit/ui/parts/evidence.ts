import { queryOptions } from '@tanstack/react-query'
import { distanceOf, metresInWords, type Taken } from '#kit/evidence/taken.ts'
import { get } from '../api.ts'
import { said } from '../text/language.ts'
import { t } from '../text/text.ts'
import type { EvidenceFile } from '#kit/wire/evidence.ts'
import type { Rec } from '#kit/wire/records.ts'
import { dateTime } from './time.ts'

/** A place that photos are held against: longitude, latitude. */
export type Place = readonly [number, number]

/** What is known of a file; what a record or an upload told already is not asked for again. */
export const evidenceOf = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id],
    queryFn: () => get<EvidenceFile>(`/api/evidence/${encodeURIComponent(id)}/about`),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** When it was taken, and by whose word; the file's own time is told as what it is. */
export function timeInWords(file: Pick<EvidenceFile, 'taken_at' | 'time_source' | 'file_time'>): string {
  if (file.taken_at) return t(file.time_source === 'camera' ? 'evidence.taken' : 'evidence.taken_typed', { at: dateTime(file.taken_at) })
  return file.file_time ? t('evidence.no_time_file', { at: dateTime(file.file_time) }) : t('evidence.no_time')
}

/** Where it was taken, by whose word, and how far that is from a place. */
export function placeInWords(file: Pick<Taken, 'position' | 'place_source'>, from: Place | null): string {
  if (!file.position) return t('evidence.no_place')
  const [lon, lat] = file.position
  const place = t(file.place_source === 'camera' ? 'value.point' : 'evidence.place_typed', { lon: lon.toFixed(5), lat: lat.toFixed(5) })
  const metres = from ? distanceOf(file, from) : null
  return metres === null ? place : t('evidence.distance', { said: place, metres: said(metresInWords(metres)) })
}

/** The point that stands in a field of a record or a form, if it is one. */
export function pointIn(values: Rec | Readonly<Record<string, unknown>>, field: string | undefined): Place | null {
  const shape = field ? (values[field] as { type?: string; coordinates?: Place } | null | undefined) : null
  return shape?.type === 'Point' && shape.coordinates ? shape.coordinates : null
}
