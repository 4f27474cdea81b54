import { z } from 'zod'
import { answer, day, type Door, inPath, named, text, whole } from '#kit/wire/door.ts'

const plaque = named(
  'TreePlaquePage',
  {
    number: text,
    species: text,
    local_name: text.nullable(),
    latin: text.nullable(),
    family: text.nullable(),
    genus: text.nullable(),
    kind: text,
    grade: text.nullable(),
    scheme: text.nullable(),
    age_years: whole.nullable(),
    age_known: text.nullable().meta({ description: '树龄是怎样知道的' }),
    place: text.meta({ description: '到乡镇为止，不给准确位置' }),
    story: text.nullable(),
    planted: text.nullable(),
    vigour: text,
    published_on: day.nullable(),
    hung_on: day.nullable(),
    keeper: text.meta({ description: '主管部门' }),
    rules: z.array(text).meta({ description: '请勿' }),
  },
  '保护牌公示内容：不含个人信息和准确位置',
)
/** What whoever stands before the tree may know. */
export type PlaquePage = z.infer<typeof plaque>

export const plaqueWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/open/ancient_tree/plaques/{number}',
    id: 'ancient_tree.plaque',
    tag: '古树名木',
    summary: '保护牌公示页的内容，不用登录',
    parameters: [inPath('number', '古树名木编号')],
    problems: [404],
    public: true,
    answers: answer(200, '公示内容', plaque),
  },
]
