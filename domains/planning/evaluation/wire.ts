import { z } from 'zod'
import { answer, body, type Door, id, inPath, oneOf, shape, taken, whole } from '#kit/wire/door.ts'
import { evaluationKinds } from './plan_evaluation.ts'

const asked = taken({ kind: oneOf(evaluationKinds), year: whole })
const begun = shape({ id })
export type EvaluationBegun = z.infer<typeof begun>

export const evaluationWire: readonly Door[] = [
  {
    method: 'post',
    path: '/api/planning/plans/{id}/evaluations',
    id: 'planning.evaluate',
    tag: '规划与空间管控',
    summary: '开始评估一个规划：各目标的完成数取自指标，记下当时的结果',
    who: '规划所在地的林业主管部门',
    parameters: [inPath('id', '规划')],
    body: body(asked),
    problems: [400, 403, 404, 409, 422],
    answers: answer(201, '评估记录', begun),
  },
]
