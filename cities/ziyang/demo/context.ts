import type { Geometry } from 'geojson'
import type { Role } from '#kit/register/access.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Rng } from './random.ts'

export type { Rng } from './random.ts'

export type DemoDivision = {
  id: string
  code: string
  name: string
  level: 'city' | 'county' | 'township' | 'village'
  parent: DemoDivision | null
  centroid: [number, number]
  boundary: Geometry
}

/** `to` is the first day no longer in office. */
export type DemoPost = { id: string; person: string; role: Role; title: string; division: DemoDivision; from: string; to: string | null }

export type PictureKind = 'before' | 'after' | 'scene' | 'document'
export type EvidenceOrder = { taken_at: string; position?: [number, number]; picture: PictureKind }

/** What the generators of the demonstration share. The same on every run for the same `now`. */
export type Demo = {
  /** Independent seeded streams by name. */
  random(stream: string): Rng
  divisions: { all: DemoDivision[]; city: DemoDivision; counties: DemoDivision[]; townships: DemoDivision[]; villages: DemoDivision[] }
  posts: {
    /** Those in office since before 2023 and still today. */
    of(role: Role): DemoPost[]
    /** Of those, on the division or its nearest ancestor that has any. */
    over(role: Role, division: DemoDivision): DemoPost[]
    /** In office on the day, turnover included. */
    onDay(role: Role, day: string): DemoPost[]
  }
  /** Registers an evidence file (a generated picture marked 演示) and returns its id. */
  evidence(key: string, order: EvidenceOrder): string
  /** Indicator id → the true value to reach. */
  targets: Readonly<Record<string, string>>
  /** The moment the demonstration is made, RFC 3339 +08:00. */
  now: string
}

/** One room's part of the demonstration. */
export type DemoRoom = (demo: Demo) => Iterable<LoadedRecord>
