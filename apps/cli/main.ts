import { fileURLToPath } from 'node:url'
import { loadRooms } from '#kit/room/load.server.ts'
import { StoreProblem } from '#kit/store/problem.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { SettingProblem } from '#apps/server/settings.ts'
import { UsageProblem } from '#kit/room/command-options.ts'

type Command = { readonly summary: string; readonly usage: string; readonly run: (args: string[]) => Promise<number> }

const commands: Readonly<Record<string, Command>> = {
  figures: {
    summary: '全部指标',
    usage: 'figures [--year 2023] [--division <区划代码>] [--json]',
    run: async (a) => (await import('./figures.server.ts')).figuresCommand(a),
  },
  report: {
    summary: '年度报告，写到标准输出；封存，或列出、读出已封存的',
    usage:
      'report [--year 2023] [--division <区划代码>] [--format json|html|docx|pdf] | report seal --as <账号> [--year 2023] [--division <区划代码>] [--note 附言] [--explanations 说明.json] | report sealed [标识] [--format json|html|docx|pdf|canonical]',
    run: async (a) => (await import('./report.server.ts')).reportCommand(a),
  },
  claims: {
    summary: '核对一篇文字里的每个数字',
    usage: 'claims <文件.txt|.docx> [--year 2023] [--division <区划代码>] [--json]',
    run: async (a) => (await import('./report.server.ts')).claimsCommand(a),
  },
  wording: {
    summary: '文字怎样说到一项指标：例句对照全部业务，谁取走了谁的；--try 试读一句话',
    usage: "wording [指标] | wording --try '一句话'",
    run: async (a) => (await import('./wording.server.ts')).wordingCommand(a),
  },
  import: {
    summary: '从 CSV、GeoJSON 或压缩的 shapefile 登记记录，逐行说明',
    usage: 'import <台账> <文件.csv|.geojson|.zip> --as <账号> [--division 区划代码] [--preview]',
    run: async (a) =>
      a.some((word) => /\.(zip|geojson|json)$/i.test(word))
        ? (await import('./import.server.ts')).importFeatures(a)
        : (await import('./transfer.server.ts')).importCommand(a),
  },
  export: {
    summary: '把台账写成 CSV',
    usage: 'export <台账> --as <账号> [字段=值 …]',
    run: async (a) => (await import('./transfer.server.ts')).exportCommand(a),
  },
  show: {
    summary: '打印由定义推导出的任一产物',
    usage: 'show problems | show <台账> ddl|api|form|access|transitions|schema|layer|docs|list|history',
    run: async (a) => (await import('./show.server.ts')).showCommand(a),
  },
  new: {
    summary: '新建台账或业务',
    usage: 'new register <业务>/<台账> [标题] | new room <业务> <标题> <章节>',
    run: async (a) => (await import('./new.server.ts')).newCommand(a),
  },
  migration: {
    summary: '由定义起草迁移，或核对二者',
    usage: 'migration draft [业务] | migration check',
    run: async (a) => (await import('./migration.server.ts')).migrationCommand(a),
  },
  doctor: {
    summary: '有效配置与各部分的状态；或法定数值里要核对的',
    usage: 'doctor [--law [--json]]',
    run: async (a) => (await import('./doctor.server.ts')).doctorCommand(a),
  },
}

const written = { out: (text: string) => void process.stdout.write(text), err: (text: string) => void process.stderr.write(`${text}\n`) }

/** The commands that rooms bring. */
async function roomCommands(): Promise<Record<string, Command>> {
  const rooms = await loadRooms(fileURLToPath(new URL('../../domains', import.meta.url)))
  return Object.fromEntries(
    rooms.flatMap(({ server }) =>
      (server.commands ?? []).map((c) => [c.name, { summary: c.summary, usage: c.usage, run: (args: string[]) => c.run(args, written) }]),
    ),
  )
}

const help = async (): Promise<string> =>
  [
    '用法：npm run siku -- <命令> [参数]',
    '',
    ...Object.entries({ ...commands, ...(await roomCommands()) }).map(([name, c]) => `  ${name.padEnd(11)}${c.summary}\n             ${c.usage}`),
    '',
  ].join('\n')

async function commandNamed(name: string): Promise<Command | undefined> {
  if (Object.hasOwn(commands, name)) return commands[name]
  const own = await roomCommands()
  return Object.hasOwn(own, name) ? own[name] : undefined
}

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(await help())
    return name === undefined ? 2 : 0
  }
  const command = await commandNamed(name)
  if (!command) throw new UsageProblem(`没有“${name}”这个命令\n\n${await help()}`)
  if (rest.includes('--help')) {
    process.stdout.write(`${command.summary}\n用法：npm run siku -- ${command.usage}\n`)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (error instanceof UsageProblem) throw new UsageProblem(`${error.message}\n用法：npm run siku -- ${command.usage}`)
    throw error
  }
}

// The reader of a pipe may have enough before everything is written (`siku … | head`): that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const told = error instanceof Refusal || error instanceof StoreProblem || error instanceof SettingProblem || error instanceof UsageProblem
    process.stderr.write(`${told ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = error instanceof UsageProblem || error instanceof SettingProblem ? 2 : 1
  },
)
