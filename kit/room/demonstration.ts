import type { DemoAccountSeed, EvidenceSeed, PictureSeed } from './seed.ts'
import type { LoadedLayer } from '#kit/layers/layer-load.server.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'

/** Rows of one table, column by column as text; null where empty. */
export type SideRows = {
  readonly table: string
  readonly types: Readonly<Record<string, string>>
  readonly rows: readonly Readonly<Record<string, string | null>>[]
}

/** A demonstration: whole record histories, the files they lean on, and the accounts that open it. */
export type Demonstration = {
  readonly password: string
  readonly records: () => Iterable<LoadedRecord>
  /** Polygons of layers whose versions are among the records. */
  readonly layers: () => Iterable<LoadedLayer>
  /** Rows of tables that rooms keep beside their registers, which gates would have written with the records. */
  readonly sideRows?: () => Iterable<SideRows>
  /** To be read after the records. */
  readonly evidence: () => Iterable<EvidenceSeed>
  readonly pictures: readonly PictureSeed[]
  readonly accounts: readonly DemoAccountSeed[]
}
