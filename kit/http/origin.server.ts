import type { Context } from 'hono'

/** A host that names this machine or an address: nobody can register it to catch who follows a link. */
const addressed = /^(localhost|\d{1,3}(\.\d{1,3}){3}|\[[0-9a-f:.]+\])(:\d{1,5})?$/i

const first = (header: string | undefined): string | undefined => header?.split(',')[0]?.trim().toLowerCase() || undefined

/** The protocol that the client speaks: what the nearest proxy says, else our own. */
function protocolOf(c: Context): 'http' | 'https' {
  const told = first(c.req.header('x-forwarded-proto'))
  return told === 'https' || told === 'http' ? told : new URL(c.req.url).protocol === 'https:' ? 'https' : 'http'
}

/**
 * Where links in answers lead, without a slash at the end: an origin that the operator named (`SIKU_ORIGIN`), or else the
 * host of the request where it is an address. Any other host is only what the request says of itself, so links then carry
 * no origin and are resolved against the address by which the answer came.
 */
export function originOf(origins: readonly string[], c: Context): string {
  const host = first(c.req.header('x-forwarded-host')) ?? first(c.req.header('host')) ?? new URL(c.req.url).host
  const asked = `${protocolOf(c)}://${host}`
  if (origins.length > 0) return origins.includes(asked) ? asked : (origins[0] ?? '')
  return addressed.test(host) ? asked : ''
}

/** Whether the client speaks to us encrypted, as far as the proxy or the operator says. */
export const isEncrypted = (origins: readonly string[], c: Context): boolean => protocolOf(c) === 'https' || originOf(origins, c).startsWith('https:')
