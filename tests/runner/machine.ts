import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** Something of the machine that a part of the tests stands on. */
type Need = { readonly title: string; readonly packages: readonly string[]; readonly there: () => boolean }

const inPath = (name: string): boolean => (process.env.PATH ?? '').split(':').some((folder) => existsSync(`${folder}/${name}`))
const versions = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : [])

const needs: readonly Need[] = [
  {
    title: 'PostgreSQL 与 PostGIS', packages: ['postgresql-15', 'postgresql-15-postgis-3'],
    there: () => versions('/usr/share/postgresql').some((v) => existsSync(`/usr/share/postgresql/${v}/extension/postgis.control`) && existsSync(`/usr/lib/postgresql/${v}/bin/postgres`)),
  },
  { title: 'Chromium', packages: ['chromium'], there: () => inPath('chromium') },
  { title: '中文字体', packages: ['fonts-noto-cjk'], there: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') || existsSync('/usr/share/fonts/truetype/noto') },
]

const isDebianRoot = (): boolean => process.getuid?.() === 0 && inPath('apt-get') && existsSync('/etc/os-release') && /debian|ubuntu/.test(readFileSync('/etc/os-release', 'utf8'))

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const done = spawnSync('apt-get', ['-y', '-q', '-o', 'Dpkg::Use-Pty=0', ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (done.status !== 0) process.stderr.write(`${done.stdout?.slice(-2000)}\n${done.stderr?.slice(-2000)}\n`)
  return done.status === 0
}

/** Installs what is missing where that can be done, and answers what is missing still. */
export function prepareMachine(tell: (line: string) => void): string[] {
  const missing = needs.filter((n) => !n.there())
  if (missing.length === 0) return []
  if (!isDebianRoot()) return missing.map((n) => n.title)
  const packages = missing.flatMap((n) => n.packages)
  tell(`这台机器缺少 ${missing.map((n) => n.title).join('、')}，正在安装 ${packages.join(' ')}……`)
  if (!apt('install', '--no-install-recommends', ...packages)) {
    apt('update')
    apt('install', '--no-install-recommends', ...packages)
  }
  return needs.filter((n) => !n.there()).map((n) => n.title)
}
