import type { Import } from './imports.ts'
import { isTest, type Source } from './sources.ts'

type Rule = { readonly title: string; readonly breaks: (i: Import, registerFiles: ReadonlySet<string>) => boolean; readonly instead: string }

const roomOf = (path: string): string | undefined => /^domains\/([^/]+)\//.exec(path)?.[1]
const isServerFile = (path: string): boolean => path.endsWith('.server.ts')
const isRoomView = (path: string): boolean => /^domains\/.*\.ui\.(tsx?|css)$/.test(path)
const isUi = (path: string): boolean => /^(apps\/cockpit|kit\/ui)\//.test(path) || isRoomView(path)
const serverPackages = new Set([
  'pg',
  'kysely',
  'hono',
  '@hono/node-server',
  'pg-boss',
  'pg-copy-streams',
  '@node-rs/argon2',
  '@electric-sql/pglite',
  '@electric-sql/pglite-postgis',
  'docx',
  'write-excel-file',
])

const packageOf = (name: string): string => (name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? name))
const isServerPackage = (to: string): boolean => to.startsWith('node:') || serverPackages.has(packageOf(to))

/** Files that run everywhere: no suffix, not of the server's or the tests' own folders. */
const runsEverywhere = (path: string): boolean =>
  /^(kit|domains|datasets)\//.test(path) &&
  path.endsWith('.ts') &&
  !isServerFile(path) &&
  !isUi(path) &&
  !isTest(path) &&
  !/^kit\/(http|jobs|store|access|office)\//.test(path)

export const rules: readonly Rule[] = [
  {
    title: 'kit 不引用 domains、cities、apps',
    instead: '语法不认识业务：把业务的东西作为参数传进来，或移进某个业务文件夹',
    breaks: (i) => i.from.startsWith('kit/') && /^(domains|cities|apps|tests)\//.test(i.to),
  },
  {
    title: 'datasets 不引用 domains、cities、apps',
    instead: '数据只是数据：让业务来引用它',
    breaks: (i) => i.from.startsWith('datasets/') && /^(domains|cities|apps|tests)\//.test(i.to),
  },
  {
    title: '业务不引用 cities、apps',
    instead: '城市的参数通过设置读取；装配只在 apps',
    breaks: (i) => i.from.startsWith('domains/') && !isTest(i.from) && /^(cities|apps|tests)\//.test(i.to),
  },
  {
    title: '业务之间只引用登记定义文件',
    instead: '把两边都要的判断放进 kit，或用另一方的登记定义写一个 gate',
    breaks: (i, registerFiles) => {
      const [a, b] = [roomOf(i.from), roomOf(i.to)]
      return a !== undefined && b !== undefined && a !== b && !isTest(i.from) && !i.type_only && !registerFiles.has(i.to)
    },
  },
  {
    title: '无后缀的文件不引用服务器端',
    instead: '到处运行的文件不碰数据库和 node:；把这一步移到同名 .server.ts',
    breaks: (i) => runsEverywhere(i.from) && !i.type_only && (isServerFile(i.to) || isServerPackage(i.to)),
  },
  {
    title: '页面不引用服务器端',
    instead: '页面只经接口取数；纯函数移到无后缀的文件',
    breaks: (i) => isUi(i.from) && !isTest(i.from) && !i.from.endsWith('vite.config.ts') && !i.type_only && (isServerFile(i.to) || isServerPackage(i.to)),
  },
  {
    title: '页面只引用接口声明的类型',
    instead: '写作 import type：声明里的校验不进浏览器',
    breaks: (i) => isUi(i.from) && !isTest(i.from) && !i.type_only && /^kit\/wire\/|^domains\/.*\bwire\.ts$/.test(i.to),
  },
  {
    title: '页面不引用业务',
    instead: '定义经 /api/registers 以 JSON 到达浏览器',
    breaks: (i) => i.from.startsWith('apps/cockpit/') && /^(domains|cities)\//.test(i.to),
  },
  {
    title: '只有页面引用页面',
    instead: 'kit/ui 与 *.ui.tsx 只在浏览器里运行；两边都要的移到无后缀的文件',
    breaks: (i) => !isUi(i.from) && !isTest(i.from) && !i.type_only && (i.to.startsWith('kit/ui/') || isRoomView(i.to)),
  },
  {
    title: '业务的页面只引用 kit 与本业务的页面',
    instead: '要的数据经接口取；两个业务都要的部件放进 kit/ui',
    breaks: (i) =>
      isRoomView(i.from) && !i.type_only && /^(domains|datasets|cities|apps|tests)\//.test(i.to) && !(isRoomView(i.to) && roomOf(i.to) === roomOf(i.from)),
  },
]

/** Files that declare a register, and what they say beside it: the only ones another room may import. */
export const registerFilesOf = (files: readonly Source[]): Set<string> =>
  new Set(
    files.filter((f) => f.path.startsWith('domains/') && (/\bregister\('[a-z_]+',/.test(f.text) || f.path === 'domains/people/roles.ts')).map((f) => f.path),
  )

/** Every import that runs against a rule, with what to do instead. */
export function wrongDirections(imports: readonly Import[], registerFiles: ReadonlySet<string>): string[] {
  return rules.flatMap((rule) => imports.filter((i) => rule.breaks(i, registerFiles)).map((i) => `${i.from} → ${i.to}：${rule.title}。${rule.instead}`))
}
