/** A row of evidence made by a generator. */
export type EvidenceSeed = {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly media_type: string
  readonly name: string
  readonly taken_at: string
  readonly position: readonly [number, number] | null
  readonly uploaded_by: string
  readonly demo: boolean
}
export type PictureSeed = { readonly sha256: string; readonly bytes: Uint8Array }
export type DemoAccountSeed = { readonly username: string; readonly person: string; readonly role: string; readonly title: string; readonly division: string }
