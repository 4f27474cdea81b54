import type { RawBuilder } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import type { GeometryKind } from '#kit/register/fields.ts'

/** A map layer that is no register's own geometry: bulk content, seen by whoever may read the register it belongs to. */
export type TileLayer = {
  readonly name: string
  readonly title: string
  readonly register: AnyRegister
  readonly kind: GeometryKind
  /** A query in brackets with alias: `id` of the record to open, `state`, `<geometry>_3857` and the properties. */
  readonly from: () => RawBuilder<unknown>
  readonly geometry: string
  /** Column → its title. */
  readonly properties: Readonly<Record<string, string>>
  readonly minZoom: number
  /** The states of the register that it shows. */
  readonly states: readonly string[]
}
