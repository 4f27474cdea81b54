import type { Point } from '#kit/geometry/geojson.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { gradeOf } from '../grade.ts'
import { blurred } from '../place.ts'
import { basisTold, lossOf } from './checks.ts'
import { wildlifeDamage } from './wildlife_damage.ts'

export const damageGates: readonly Gate[] = [
  gate(wildlifeDamage, ['create', 'update'], '按发生当日的名录定级，名录以外的写明依据', async ({ after, at }) => {
    const grade = gradeOf(after, after.happened_on)
    const objection = basisTold({ before: null, after: { ...after, grade }, at })
    if (objection) refuse(objection)
    return { grade, near: after.location && blurred(after.location as Point), declared: lossOf(after) }
  }),
]
