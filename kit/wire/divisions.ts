import { z } from 'zod'
import { answer, code, type Door, flag, items, named, query, text } from './door.ts'

export const level = z.enum(['city', 'county', 'township', 'village'])
export type Level = z.infer<typeof level>

const division = named('Division', { code, name: text, level, parent: code.nullable(), has_children: flag, path_name: text })
export type Division = z.infer<typeof division>

const hit = named('Hit', { kind: z.enum(['record', 'division', 'person', 'page']), title: text, subtitle: text, href: text })
export type SearchItem = z.infer<typeof hit>

export const divisionDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/divisions',
    id: 'divisions',
    tag: '区划',
    summary: '行政区划：下级、按代码或名称；无参数时为本人管辖的最上级',
    parameters: [query('parent', '上级代码'), query('code', '代码'), query('q', '名称中的字')],
    problems: [403, 404],
    answers: answer(200, '列表', items(division)),
  },
  {
    method: 'get',
    path: '/api/search',
    id: 'search',
    tag: '区划',
    summary: '在记录、区划、人员、页面中查找',
    parameters: [query('q', '要找的字', { type: 'string' }, true)],
    answers: answer(200, '列表', items(hit)),
  },
]
