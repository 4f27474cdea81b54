import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { StoreKind } from '#kit/store/store.server.ts'

export type Settings = {
  readonly port: number
  readonly host: string
  readonly folder: string
  readonly url: string | undefined
  readonly kind: StoreKind | undefined
  readonly city: string
  readonly demo: boolean
  /** Where it is reached from outside; the first is the usual one. */
  readonly origins: readonly string[]
}

/** Wrong use: told in one line, exit code 2. */
export class SettingProblem extends Error {
  override readonly name = 'SettingProblem'
}

const known = new Set(['SIKU_DATA', 'SIKU_STORE', 'SIKU_CITY', 'SIKU_DEMO', 'SIKU_ORIGIN'])
const kinds: readonly StoreKind[] = ['external', 'managed', 'embedded']

function portOf(text: string | undefined): number {
  const port = Number(text ?? '8080')
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new SettingProblem(`PORT 应为 0 到 65535 的整数，现为“${text}”`)
}

function kindOf(text: string | undefined): StoreKind | undefined {
  if (text === undefined || text === '') return undefined
  const kind = kinds.find((k) => k === text)
  if (kind) return kind
  throw new SettingProblem(`SIKU_STORE 应为 ${kinds.join('、')} 之一，现为“${text}”`)
}

function demoOf(text: string | undefined): boolean {
  if (text === undefined || text === '' || text === '1') return true
  if (text === '0') return false
  throw new SettingProblem(`SIKU_DEMO 应为 0 或 1，现为“${text}”`)
}

function originsOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const origin = URL.canParse(one) ? new URL(one).origin : 'null'
      if (/^https?:/.test(origin) && (one === origin || one === `${origin}/`)) return origin
      throw new SettingProblem(`SIKU_ORIGIN 应为对外的网址，如 https://siku.example.cn，几个用逗号隔开；现为“${one}”`)
    })
}

/** Where one city stands under cities/, it is meant. */
function onlyCity(): string {
  const standing = readdirSync(join(import.meta.dirname, '../../cities'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  if (standing.length === 1) return standing[0]!.name
  throw new SettingProblem(`cities 下有 ${standing.length} 个城市，请用 SIKU_CITY 指定：${standing.map((entry) => entry.name).join('、')}`)
}

/** Reads the environment. @throws SettingProblem for a value or a SIKU_ name that means nothing */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): Settings {
  const strange = Object.keys(env).filter((k) => k.startsWith('SIKU_') && !known.has(k))
  if (strange.length > 0) throw new SettingProblem(`不认识的设置：${strange.join('、')}；可用 ${[...known].join('、')}`)
  const city = env.SIKU_CITY || onlyCity()
  if (!/^[a-z][a-z0-9_]*$/.test(city)) throw new SettingProblem(`SIKU_CITY 应为 cities 下的文件夹名，现为“${city}”`)
  return {
    port: portOf(env.PORT || undefined),
    host: env.HOST || '127.0.0.1',
    folder: resolve(env.SIKU_DATA || '.siku'),
    url: env.DATABASE_URL || undefined,
    kind: kindOf(env.SIKU_STORE),
    city,
    demo: demoOf(env.SIKU_DEMO),
    origins: originsOf(env.SIKU_ORIGIN),
  }
}
