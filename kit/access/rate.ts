/** A leaky bucket a key, in memory: enough against a guessing script; the lock in the account holds across restarts. */
export type RateLimit = { readonly take: (key: string, now?: number) => boolean }

export function rateLimit(burst: number, perSecond: number, most = 10_000): RateLimit {
  const levels = new Map<string, { level: number; at: number }>()
  return {
    take(key, now = Date.now()) {
      const held = levels.get(key) ?? { level: 0, at: now }
      const level = Math.max(0, held.level - ((now - held.at) / 1000) * perSecond)
      if (level + 1 > burst) return false
      levels.delete(key)
      levels.set(key, { level: level + 1, at: now })
      // The map keeps the order of use: who was longest away is forgotten first.
      if (levels.size > most) levels.delete(levels.keys().next().value ?? key)
      return true
    },
  }
}
