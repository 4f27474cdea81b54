import { z } from 'zod'
import { answer, type Door, named, query, shape, text } from '#kit/wire/door.ts'

const checklist = named('SafetyChecklist', {
  title: text.nullable(),
  items: z.array(shape({ code: text, title: text, basis: text, hazard: text.meta({ description: '不符合时隐患的类别' }) })),
})
/** What is looked at in a kind of place on a day. */
export type ChecklistTold = z.infer<typeof checklist>

export const checklistWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/inspection/checklists',
    id: 'inspection.checklist',
    tag: '监督检查与隐患',
    summary: '一类检查对象某日适用的检查表；没有的 items 为空',
    parameters: [query('kind', '检查对象类别', { type: 'string' }, true), query('on', '检查日期', { type: 'string', format: 'date' }, true)],
    problems: [422],
    answers: answer(200, '检查表', checklist),
  },
]
