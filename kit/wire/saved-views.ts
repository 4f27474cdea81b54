import { z } from 'zod'
import { answer, body, type Door, flag, id, inPath, items, named, taken, text } from './door.ts'

const view = named('SavedView', {
  id,
  title: text,
  address: text.meta({ description: '页面地址，带筛选、排序和列' }),
  own: flag,
  unit: text.nullable().meta({ description: '本单位共用的：哪个单位；自己的为 null' }),
})
/** A page as somebody left it, kept under a name: one's own, or of all who hold the same post. */
export type SavedView = z.infer<typeof view>

export const savedViewDoors: readonly Door[] = [
  { method: 'get', path: '/api/views', id: 'saved_views', tag: '收藏', summary: '自己的和本单位的收藏', answers: answer(200, '列表', items(view)) },
  {
    method: 'post',
    path: '/api/views',
    id: 'save_view',
    tag: '收藏',
    summary: '收藏一个页面；同一地址再收藏则改名',
    body: body(taken({ title: text, address: text, unit: flag.optional().meta({ description: '给本单位共用' }) })),
    problems: [400, 403, 409, 422],
    answers: answer(201, '已收藏', view),
  },
  {
    method: 'delete',
    path: '/api/views/{id}',
    id: 'drop_view',
    tag: '收藏',
    summary: '去掉自己的一个收藏',
    parameters: [inPath('id', '收藏')],
    problems: [403, 404],
    answers: answer(204, '已去掉'),
  },
]
