import type { Names } from './names.ts'
import type { NewFile } from './register-files.ts'

export type NewRoom = {
  readonly name: string
  readonly title: string
  readonly chapter: { readonly number: string; readonly title: string }
  readonly first: Names
}

const room = (r: NewRoom): string => `import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { ${r.first.brings}Figures } from './${r.first.folder}/figures.ts'
import { ${r.first.constant} } from './${r.first.folder}/${r.first.key}.ts'

export const room = defineRoom({
  name: '${r.name}',
  title: '${r.title}',
  help: '在这里登记${r.first.title}，按步骤办结；办结的件数进入年报。',
  leading: [${r.first.brings}Figures.done],
  chapter: '${r.chapter.number}',
  chapters,
  registers: [${r.first.constant}],
})
`

const server = (r: NewRoom): string => `import { defineRoomServer } from '#kit/room/room.server.ts'
import { ${r.first.brings}Indicators } from './${r.first.folder}/indicators.server.ts'

export const server = defineRoomServer({ indicators: [...${r.first.brings}Indicators] })
`

const ids = (r: NewRoom): string => `/** Figures that the chapter names; their definitions stand in \`indicators.server.ts\`. */
export const ${r.first.brings}Figures = { done: { id: '${r.name}.done', title: '${r.title}办结' } } as const
`

const indicators = (r: NewRoom): string => `import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { ${r.first.brings}Figures } from './figures.ts'
import { ${r.first.constant} } from './${r.first.key}.ts'

export const ${r.first.brings}Indicators: readonly Indicator[] = [
  count(${r.first.brings}Figures.done.id, {
    title: ${r.first.brings}Figures.done.title, unit: '件', of: ${r.first.constant}, clock: 'done_at', where: (row) => row('state', '=', 'done'),
    description: '统计期内办结的${r.first.title}，一条记录计一件',
  }),
]
`

const chapterText = (r: NewRoom): string => `import { chapter } from '#kit/chapter/define.ts'
import { sentence } from '#kit/chapter/sentence.ts'
import { ${r.first.brings}Figures } from './${r.first.folder}/figures.ts'

export const chapters = [
  chapter('${r.chapter.number}', '${r.chapter.title}', sentence\`全年办结${r.title}事项\${${r.first.brings}Figures.done}。\`),
]
`

const readme = (r: NewRoom): string => `# ${r.title} ${r.name}

What this business is, in a sentence or two.

- **Rests on** the laws and documents that order it, with their articles.
- **Kept by** the offices that answer for it.

Figure: \`${r.name}.done\`: records that came to their end within the period.

| 词 | key | English |
| --- | --- | --- |
`

/** One line of the words at the end of a room's README. */
export const wordLine = (n: Names): string => `| ${n.title} | \`${n.key}\` | ${n.folder.replaceAll('_', ' ')} |`

/** The files of a room beside its first register's own. */
export const roomFiles = (r: NewRoom): NewFile[] => [
  { path: 'room.ts', text: room(r) },
  { path: 'room.server.ts', text: server(r) },
  { path: `${r.first.folder}/figures.ts`, text: ids(r) },
  { path: `${r.first.folder}/indicators.server.ts`, text: indicators(r) },
  { path: 'chapter.ts', text: chapterText(r) },
  { path: 'README.md', text: `${readme(r)}${wordLine(r.first)}\n` },
]
