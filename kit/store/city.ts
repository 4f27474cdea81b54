import type { DemoAccountSeed, EvidenceSeed, PictureSeed } from './seed.ts'
import type { LoadedLayer } from '../gis/layer-load.server.ts'
import type { LoadedRecord } from './bulk.ts'

/** A demonstration: whole record histories, the files they lean on, and the accounts that open it. */
export type Demonstration = {
  readonly password: string
  readonly records: () => Iterable<LoadedRecord>
  /** Polygons of layers whose versions are among the records. */
  readonly layers: () => Iterable<LoadedLayer>
  /** To be read after the records. */
  readonly evidence: () => Iterable<EvidenceSeed>
  readonly pictures: readonly PictureSeed[]
  readonly accounts: readonly DemoAccountSeed[]
}
