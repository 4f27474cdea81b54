import type { Role } from '#kit/register/access.ts'
import type { Deed } from '#kit/register/apply.ts'
import { seedActor } from '../../seed.server.ts'
import type { Demo, DemoDivision } from '../context.ts'

/** Who does something at a place; `nth` takes another of several in the same post. */
export function hand(demo: Demo, role: Role, division: DemoDivision, nth = 0): (at: string, reason?: string) => Deed {
  const held = demo.posts.over(role, division)
  const post = held[nth % held.length]
  if (!post) throw new Error(`demo_no_post: ${division.name}没有岗位 ${role}`)
  return (at, reason) => ({ at, by: post.person, post: post.id, ...(reason === undefined ? {} : { reason }) })
}

/** The system itself. */
export const bySystem = (at: string, reason?: string): Deed => ({ at, by: seedActor, ...(reason === undefined ? {} : { reason }) })

export const townshipOf = (division: DemoDivision): DemoDivision => (division.level === 'village' && division.parent ? division.parent : division)
