import type { AnyRegister } from '#kit/register/define.ts'
import { onTurn, whole } from './shares.ts'
import type { Kind } from './suite.server.ts'
import type { Hand } from './world.server.ts'

/** Whether a role may open a register at all, read anew from its definition and not from the code that enforces it. */
export const opens = (r: AnyRegister, h: Hand): boolean => typeof r.access.read === 'string' || (r.access.read as readonly string[]).includes(h.role)

/** Of the sample: one role that may create and one that may not even read (or else not create), each at all its seats. */
function fewOf(hands: readonly Hand[], r: AnyRegister): Hand[] {
  const creates = (h: Hand): boolean => (r.access.create as readonly string[]).includes(h.role)
  const roles = [hands.find(creates) ?? hands.find((h) => opens(r, h)), hands.find((h) => !opens(r, h)) ?? hands.find((h) => !creates(h))].map((h) => h?.role)
  return hands.filter((h) => roles.includes(h.role))
}

/** Roles that a definition does not name are all alike to it: of these, so many are asked that all have had their turn in as many days. */
const ALIKE = 6

/** All hands of the roles that the definition names anywhere, and those of the others whose turn it is. */
function mostOf(hands: readonly Hand[], r: AnyRegister): Hand[] {
  const named = new Set<string>([
    ...r.access.create,
    ...(typeof r.access.read === 'string' ? [] : r.access.read),
    ...(r.access.update?.by ?? []),
    ...Object.values(r.access.kinds?.of ?? {}).flat(),
    ...Object.values(r.transitions).flatMap((t) => [...t.by]),
    ...Object.values(r.fields).flatMap((f) => [...(f.sensitive?.roles ?? [])]),
  ])
  const others = [...new Set(hands.map((h) => h.role).filter((role) => !named.has(role)))]
  return hands.filter((h) => named.has(h.role) || onTurn(others.indexOf(h.role), Math.min(ALIKE, others.length)))
}

/** The hands that are asked of a register on this kind of store. */
export const handsAsked = (kind: Kind, r: AnyRegister, hands: readonly Hand[]): Hand[] => (whole(kind, r.name) ? mostOf(hands, r) : fewOf(hands, r))
