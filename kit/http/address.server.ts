import type { Context } from 'hono'

const own = /^(127\.|::1$|::ffff:127\.)/

type Socket = { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } } }

/** Where a request comes from. What a proxy says is believed only of one on this machine, and only its own last word. */
export function addressOf(c: Context): string {
  const direct = (c.env as Socket | undefined)?.incoming?.socket?.remoteAddress ?? 'local'
  const told = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return ((own.test(direct) || direct === 'local') && told ? told : direct).slice(0, 64)
}
