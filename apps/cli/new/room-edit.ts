import type { Names } from './names.ts'
import { wordLine } from './room-files.ts'

const lastImport = /^(?:import [^\n]*\n)+/m
const list = /registers:\s*\[([\s\S]*?)\]/

/** A room.ts with one more register. @throws Error when it is not written as rooms are */
export function withRegister(text: string, n: Names): string {
  const imports = lastImport.exec(text)
  const held = list.exec(text)
  if (!imports || held?.[1] === undefined) throw new Error(`room_form: domains/${n.room}/room.ts 里找不到 import 或 registers: […]，请手工加入 ${n.constant}`)
  const names = held[1].trim().replace(/,$/, '')
  const joined = held[1].includes('\n')
    ? `registers: [\n    ${names}${names ? ',\n    ' : ''}${n.constant},\n  ]`
    : `registers: [${names}${names ? ', ' : ''}${n.constant}]`
  const end = imports.index + imports[0].length
  return `${text.slice(0, end)}import { ${n.constant} } from './${n.folder}/${n.key}.ts'\n${text.slice(end)}`.replace(list, () => joined)
}

/** A README with one more line at the end of its table of words; a table of its own where it has none. */
export function withWord(text: string, n: Names): string {
  const lines = text.trimEnd().split('\n')
  const last = lines.findLastIndex((line) => /^\|.*`.*\|/.test(line) || /^\|( ?-+ ?\|)+$/.test(line))
  const table = last < 0 ? ['', '| 词 | key | English |', '| --- | --- | --- |', wordLine(n)] : [wordLine(n)]
  return `${lines.toSpliced(last < 0 ? lines.length : last + 1, 0, ...table).join('\n')}\n`
}
