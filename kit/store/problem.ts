/** Stable codes of what keeps a store from opening or migrating. */
export type StoreCode =
  | 'store_locked'
  | 'store_kind_changed'
  | 'store_unreadable'
  | 'store_broken'
  | 'postgres_missing'
  | 'postgres_failed'
  | 'postgis_missing'
  | 'external_unreachable'
  | 'migration_changed'
  | 'migration_failed'

/** What went wrong with the store, in Chinese for people and with a code for programs. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem'
  readonly code: StoreCode

  constructor(code: StoreCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
  }
}
