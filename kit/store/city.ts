import type { DemoAccountSeed, EvidenceSeed, PictureSeed } from './seed.ts'
import type { LoadedRecord } from './bulk.ts'

/** A demonstration: whole record histories, the files they lean on, and the accounts that open it. */
export type Demonstration = {
  readonly password: string
  readonly records: () => Iterable<LoadedRecord>
  /** To be read after the records. */
  readonly evidence: () => Iterable<EvidenceSeed>
  readonly pictures: readonly PictureSeed[]
  readonly accounts: readonly DemoAccountSeed[]
}
