import type { AnyRegister } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'

/**
 * The fields by which a register's records are versions of layers; such a register also has a state `in_force`. The polygons of
 * a version are rows of `siku.layer_feature`, apart from the record.
 */
export const layerFields = <const K extends Readonly<Record<string, string>>>(kinds: K) =>
  ({
    kind: f.choice(kinds, { title: '图层', required: true }),
    document_number: f.text({ title: '批准文号', required: true, max: 100 }),
    in_force_from: f.date({ title: '生效日期', required: true }),
    in_force_to: f.date({ title: '失效日期', help: '自当日起不再适用' }),
    feature_count: f.integer({ title: '图斑数', system: true, min: 0 }),
    content_sha256: f.text({ title: '图形摘要', system: true, max: 64 }),
  }) as const

/** The kinds of layer that a register holds; undefined when its records are no versions of layers. */
function kindsOf(r: AnyRegister): Readonly<Record<string, string>> | undefined {
  const { kind, in_force_from, in_force_to, document_number } = r.fields
  const ok = kind?.kind === 'choice' && in_force_from?.kind === 'date' && in_force_to?.kind === 'date' && document_number && r.states['in_force']
  return ok ? kind.choices : undefined
}

export const isLayer = (r: AnyRegister): boolean => kindsOf(r) !== undefined

/** The kinds of layer that a register holds. @throws Error `layer_broken` when its records are no versions of layers */
export function layerKinds(r: AnyRegister): Readonly<Record<string, string>> {
  const kinds = kindsOf(r)
  if (!kinds) throw new Error(`layer_broken: ${r.name} 缺少 layerFields 或状态 in_force`)
  return kinds
}

/** Which layers are asked: all kinds of the register unless some are named. */
export type LayerAsk = { readonly register: AnyRegister; readonly kinds?: readonly string[] }
