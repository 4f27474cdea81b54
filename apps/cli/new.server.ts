import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { firstMigrations } from '#kit/derive/migration/migration.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { sectionsOf } from '#kit/chapter/outline.ts'
import { cityOf, home } from '#apps/server/boot.server.ts'
import { settingsOf } from '#apps/server/settings.ts'
import { writeDrafts } from './migration.server.ts'
import { demandName, type Names, namesOf } from './new/names.ts'
import { type NewFile, registerFiles } from './new/register-files.ts'
import { withRegister, withWord } from './new/room-edit.ts'
import { roomFiles } from './new/room-files.ts'
import { UsageProblem } from '#kit/room/command-options.ts'

const domains = join(home, 'domains')

/** Writes files that are not there yet; one that is there stops it before the first is written. */
function writeNew(folder: string, files: readonly NewFile[]): void {
  const there = files.find((file) => existsSync(join(folder, file.path)))
  if (there) throw new UsageProblem(`已有 ${there.path}，不覆盖`)
  for (const file of files) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.text)
    tell('新建', path)
  }
}

/** In the house's one dialect, where its formatter is installed: names are of any length, so a template cannot be. */
function format(folder: string): void {
  const formatter = join(home, 'node_modules/.bin/oxfmt')
  if (existsSync(formatter)) spawnSync(formatter, [folder], { cwd: home, stdio: 'ignore', shell: process.platform === 'win32' })
}

const tell = (what: string, path: string): void => {
  process.stdout.write(`${what} ${path.slice(home.length)}\n`)
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  tell('修改', path)
}

async function definitionOf(folder: string, n: Names): Promise<AnyRegister> {
  const module = (await import(pathToFileURL(join(folder, n.folder, `${n.key}.ts`)).href)) as Record<string, AnyRegister>
  const found = module[n.constant]
  if (!found) throw new Error(`${n.key}.ts 没有导出 ${n.constant}`)
  return found
}

const migrationFile = (draft: { file: string; sql: string }): NewFile => ({ path: join('migrations', draft.file), text: draft.sql })

/** One more register in a room that stands; its table comes as a migration of its own, for what is released stays frozen. */
async function newRegister(path: string, title: string | undefined): Promise<void> {
  const [room = '', name = '', ...more] = path.split('/')
  if (more.length > 0 || name === '') throw new UsageProblem('请写作 <业务>/<台账>')
  const n = namesOf(room, name, title ?? name)
  const folder = join(domains, room)
  if (!existsSync(join(folder, 'room.ts'))) throw new UsageProblem(`没有“${room}”这个业务；先 npm run new room ${room} <标题> <章节>`)
  const rooms = await loadRooms(domains)
  if (registersOf(rooms).some((r) => r.name === n.key)) throw new UsageProblem(`已有台账 ${n.key}`)
  const text = withRegister(readFileSync(join(folder, 'room.ts'), 'utf8'), n)
  writeNew(folder, registerFiles(n))
  rewrite(join(folder, 'room.ts'), () => text)
  if (existsSync(join(folder, 'README.md'))) rewrite(join(folder, 'README.md'), (readme) => withWord(readme, n))
  const added = await definitionOf(folder, n)
  await writeDrafts(
    rooms.map((r) => (r.room.name === room ? { ...r, room: { ...r.room, registers: [...r.room.registers, added] } } : r)),
    room,
  )
  format(folder)
  process.stdout.write(`\n看它推导出什么：npm run siku -- show ${n.key} docs\n`)
}

/** A room with a first register, a figure, a sentence. */
async function newRoom(name: string, title: string, chapter: string): Promise<void> {
  const { outline } = await cityOf(settingsOf(process.env).city)
  const section = sectionsOf(outline).get(chapter)
  if (section === undefined)
    throw new UsageProblem(`章节“${chapter}”不在城市的报告提纲里；提纲有：${[...sectionsOf(outline)].map(([number, own]) => `${number} ${own}`).join('，')}`)
  const folder = join(domains, demandName(name))
  if (existsSync(folder)) throw new UsageProblem(`已有 domains/${name}`)
  const first = namesOf(name, 'matter', `${title}事项`)
  writeNew(folder, [...registerFiles(first), ...roomFiles({ name, title, chapter: { number: chapter, title: section }, first })])
  writeNew(folder, firstMigrations([await definitionOf(folder, first)]).map(migrationFile))
  format(folder)
  process.stdout.write(`\n看它推导出什么：npm run siku -- show ${first.key} docs\n`)
}

/** `new register <room>/<register> [title]`, `new room <room> <title> <chapter>`. @throws UsageProblem */
export async function newCommand(args: readonly string[]): Promise<number> {
  const [what, name, title, chapter, ...rest] = args
  if (what === 'register' && name !== undefined && chapter === undefined) await newRegister(name, title)
  else if (what === 'room' && name !== undefined && title !== undefined && chapter !== undefined && rest.length === 0) await newRoom(name, title, chapter)
  else throw new UsageProblem('可用：new register <业务>/<台账> [标题]，new room <业务> <标题> <章节>')
  return 0
}
