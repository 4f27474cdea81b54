import { type ConsistencyRule, holdsOf, operandsOfRule } from '#kit/chapter/consistency.ts'
import type { Figure } from '#kit/chapter/figure.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { childrenAt, detailed } from './breakdown.server.ts'
import type { Question } from './compile.server.ts'
import type { Indicator } from './define.server.ts'
import { groundOf } from './ground.server.ts'

/** A rule held against a place and the divisions right below it, by id. */
export type Held = {
  readonly rule: ConsistencyRule
  readonly holds: boolean | null
  readonly figures: readonly Figure[]
  /** Places below where it fails, with the values compared, in the order of the rule's indicators. */
  readonly below: readonly { readonly id: string; readonly values: readonly (string | null)[] }[]
}

/** Rules of the period that is asked, of one moment: each figure is read once, with its shares below. */
export async function heldAt(
  tx: Tx,
  rules: readonly ConsistencyRule[],
  indicators: readonly Indicator[],
  q: Question,
  code: string,
  own: string,
): Promise<Held[]> {
  const wanted = new Set(rules.flatMap(operandsOfRule))
  const of = indicators.filter((i) => wanted.has(i.id))
  const children = await childrenAt(tx, q, own)
  const ground = await groundOf(tx, of, q)
  const known = new Map<string, { figure: Figure; below: ReadonlyMap<string, string | null> }>()
  for (const i of of) {
    const { figure, by_division } = await detailed(tx, i, q, code, { own, children }, ground)
    known.set(i.id, { figure, below: new Map(by_division.map((share) => [share.id, share.value])) })
  }
  return rules.flatMap((rule) => {
    const ids = operandsOfRule(rule)
    const found = ids.flatMap((id) => known.get(id) ?? [])
    if (found.length < ids.length) return []
    const valuesAt = (id: string) => found.map((one) => one.below.get(id) ?? null)
    const failsAt = (id: string): boolean =>
      holdsOf(rule, new Map(found.map(({ figure, below }) => [figure.indicator, { value: below.get(id) ?? null, unit: figure.unit }]))) === false
    return [
      {
        rule,
        holds: holdsOf(rule, new Map(found.map(({ figure }) => [figure.indicator, figure]))),
        figures: found.map(({ figure }) => figure),
        below: children.filter(failsAt).map((id) => ({ id, values: valuesAt(id) })),
      },
    ]
  })
}
