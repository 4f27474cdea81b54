import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { findPostgres } from '#kit/store/managed/binaries.server.ts'
import { chromiumPath } from '#tests/e2e/chromium.ts'

/** Something of the machine that a part of the tests stands on; the first of `choices` that can be had is installed. */
type Need = { readonly title: string; readonly choices: readonly (readonly string[])[]; readonly there: () => boolean }

const inPath = (name: string): boolean => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`))
const fonts = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])

const needs: readonly Need[] = [
  {
    title: 'PostgreSQL 与 PostGIS',
    choices: [18, 17, 16, 15].map((major) => [`postgresql-${major}`, `postgresql-${major}-postgis-3`]),
    there: () => findPostgres() !== undefined,
  },
  { title: 'Chromium', choices: [['chromium'], ['chromium-browser']], there: () => chromiumPath() !== undefined },
  {
    title: '中文字体',
    choices: [['fonts-noto-cjk'], ['fonts-wqy-microhei']],
    there: () => fonts('/usr/share/fonts').some((file) => /cjk|wqy|notosanssc/i.test(file)),
  },
]

const isDebianRoot = (): boolean =>
  process.getuid?.() === 0 && inPath('apt-get') && existsSync('/etc/os-release') && /debian|ubuntu/.test(readFileSync('/etc/os-release', 'utf8'))

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync('apt-get', ['-y', '-q', '-o', 'Dpkg::Use-Pty=0', ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (done.status !== 0) process.stderr.write(`${done.stdout?.slice(-2000)}\n${done.stderr?.slice(-2000)}\n`)
  return done.status === 0
}

/** Whether what `apt-cache policy` tells holds all these packages in a version that can be installed. */
export const offered = (policy: string, packages: readonly string[]): boolean =>
  packages.every((name) => new RegExp(`^${name}:\\n(?:[ *].*\\n)*? {2}Candidate: \\d`, 'm').test(policy))

const policyOf = (packages: readonly string[]): string =>
  spawnSync('apt-cache', ['policy', ...packages], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout ?? ''

/** Each need by itself, so that what is missing of one does not lose the others. */
function install(need: Need, tell: (line: string) => void): void {
  const packages = need.choices.find((choice) => offered(policyOf(choice), choice))
  if (!packages) {
    tell(`软件源里没有${need.title}（${need.choices.map((c) => c.join(' ')).join(' / ')}）`)
    return
  }
  tell(`这台机器缺少${need.title}，正在安装 ${packages.join(' ')}……`)
  if (!apt('install', '--no-install-recommends', ...packages) || !need.there()) tell(`${need.title}没有装上`)
}

/** Installs what is missing where that can be done, and answers what is missing still. */
export function prepareMachine(tell: (line: string) => void): string[] {
  const missing = needs.filter((n) => !n.there())
  if (missing.length > 0 && isDebianRoot()) {
    apt('update')
    for (const need of missing) install(need, tell)
  }
  return needs.filter((n) => !n.there()).map((n) => n.title)
}
