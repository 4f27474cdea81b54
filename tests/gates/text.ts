import type { Source } from './sources.ts'

/** What a line must not say, where, and why. */
export type Ban = {
  readonly title: string
  readonly pattern: RegExp
  readonly applies: (path: string) => boolean
  readonly except?: (path: string, line: string) => boolean
}

const product = (path: string): boolean => /^(kit|domains|datasets|apps)\//.test(path)
const isSpec = (path: string): boolean => /\.(test|fixtures|suite)\.tsx?$/.test(path) || path.includes('fixtures')

/** Opens every transaction, and repeats what lost to another. */
const DOOR = 'kit/store/transaction.server.ts'

/** Words of the central opinion of 2023-12: forced check-in, points, rankings and on-line time are not built. */
const barred = /打卡|签到|积分|排名|排行|在线时长|check_?in\b|leaderboard|ranking/i

export const bans: readonly Ban[] = [
  {
    title: '不建打卡、积分、排名、在线时长（中央网信委2023年12月）',
    pattern: barred,
    applies: (p) => product(p) && !isSpec(p),
    except: (_path, line) => /never a ranking|no ranking|不排名|无排名|没有排名|不作排名|不搞/.test(line),
  },
  { title: '没有机器上的路径', pattern: /(?<![\w.:/])\/(work|root|home)\/[\w.-]+\//, applies: (p) => !p.startsWith('tests/gates/') },
  { title: '没有未完成的记号', pattern: /\b(TODO|FIXME|XXX|HACK)\b/, applies: (p) => !p.startsWith('tests/gates/') },
  {
    title: '测试不留 only 与 skip',
    pattern: /\b(test|it|describe|suite)\.(only|skip|todo|fails)\b/,
    applies: (p) => /\.test\.tsx?$/.test(p) && !p.startsWith('tests/gates/'),
  },
  {
    title: '事务只由 kit/store/transaction.server.ts 开',
    pattern: /\.(?:startT|t)ransaction\(\)|setIsolationLevel/,
    applies: (p) => /^(kit|domains|apps|cities|tests)\//.test(p) && p !== DOOR && !p.startsWith('tests/gates/'),
  },
  {
    title: '连接和 BEGIN 只由 kit/store 经手',
    pattern: /\bpool\.connect\(\)|\.query\(\s*(['"`])\s*(?:begin|start transaction)\b/i,
    applies: (p) => product(p) && p !== DOOR && !isSpec(p),
  },
  {
    title: '没有名为 utils、helpers、common、manager 的文件',
    pattern: /^/,
    applies: (p) => /(^|\/)(utils?|helpers?|common|managers?)(\.\w+)*\.tsx?$|\/(utils|helpers|common)\//.test(p),
  },
]

/** Each line that a ban meets. */
export function banned(files: readonly Source[], list: readonly Ban[] = bans): string[] {
  return list.flatMap((ban) =>
    files
      .filter((f) => ban.applies(f.path))
      .flatMap((f) =>
        f.text
          .split('\n')
          .flatMap((line, i) => (ban.pattern.test(line) && !ban.except?.(f.path, line) ? [`${f.path}:${i + 1} ${ban.title}：${line.trim().slice(0, 80)}`] : []))
          .slice(0, ban.pattern.source === '^' ? 1 : undefined),
      ),
  )
}

const literal = /(?<![\w.'"`])\d[\d_]*(?:\.\d+)?(?![\w.])|(['"`])\d[\d_]*(?:\.\d+)?\1/g
const plain = (text: string): string => text.replaceAll(/['"`_]/g, '')

/** Numeric literals of a text that equal one of the numbers. */
export function numbersIn({ path, text }: Source, numbers: ReadonlySet<string>): string[] {
  return text.split('\n').flatMap((line, i) =>
    [...line.matchAll(literal)]
      .map((m) => plain(m[0]))
      .filter((n) => numbers.has(n))
      .map((n) => `${path}:${i + 1} 出现公布的数 ${n}：${line.trim().slice(0, 80)}`),
  )
}

export const longest = 300
/** Files longer than a person reads in one go, with why they are one thing all the same. */
export const longFiles: Readonly<Record<string, string>> = {
  'datasets/law.ts': 'one table: each cited law with its number, day in force and where it was looked up',
  'kit/claims/corpus.fixtures.ts': 'one corpus: sentences and what they must be read as',
  'kit/claims/vocabulary.ts': 'one word list of the claims reader',
  'tests/contract/imports.test.ts': 'one suite over one world, whose cases share the files',
  'tests/contract/refusals.test.ts': 'one suite over one world: what each door refuses',
  'tests/contract/seal.test.ts': 'one life of one sealed report, each case on what the one before left',
}

/** Drafted migrations are read once and never edited. */
export const tooLong = (files: readonly Source[]): string[] =>
  files
    .filter((f) => !f.path.includes('/migrations/') && f.text.split('\n').length > longest && !(f.path in longFiles))
    .map((f) => `${f.path} 有 ${f.text.split('\n').length} 行，超过 ${longest}：里面第二件事是什么？`)
