import { createMiddleware } from 'hono/factory'
import { Refusal } from '#kit/register/refusal.ts'
import type { Env } from '../api.server.ts'

/** By a post of one's own: a lent one keeps no accounts and no rules. @throws Refusal 403 */
export const administrators = createMiddleware<Env>(async (c, next) => {
  if (!c.get('actor').posts.some((p) => p.role === 'admin' && !p.lent)) throw new Refusal(403, 'role_missing', '由系统管理员查看和改定')
  await next()
})
