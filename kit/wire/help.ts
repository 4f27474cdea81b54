import { z } from 'zod'
import { answer, type Door, named, shape, text } from './door.ts'

const step = shape({ text, href: text.meta({ description: '页面地址' }) })
const post = shape({ role_title: text, division_name: text, steps: z.array(step) })
const room = shape({ room: text, title: text, chapter: text, help: text })
const help = named('Help', { posts: z.array(post), rooms: z.array(room) })
/** What the page of help tells: what each of one's posts does first, and every room in its officers' words. */
export type Help = z.infer<typeof help>

export const helpDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/help',
    id: 'help',
    tag: '系统',
    summary: '帮助：本人各岗位先做什么，可查看的各项业务怎么办',
    problems: [403],
    answers: answer(200, '帮助', help),
  },
]
