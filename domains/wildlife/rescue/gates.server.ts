import { sql } from 'kysely'
import { STREET_CODES } from '#datasets/wildlife/rescue.ts'
import type { Point } from '#kit/geometry/geojson.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { gradeOf } from '../grade.ts'
import { shownPlace } from '../place.ts'
import { leftOf, settled } from './checks.ts'
import { wildlifeRescue } from './wildlife_rescue.ts'

const within = (digits: string, { from, to }: { readonly from: number; readonly to: number }): boolean => Number(digits) >= from && Number(digits) <= to
const isStreetCommunity = (code: string): boolean =>
  code.length === 12 && within(code.slice(6, 9), STREET_CODES.street) && within(code.slice(9), STREET_CODES.community)

/** The village or community in which a point lies. */
async function divisionAt(tx: Tx, at: Point): Promise<{ code: string; name: string } | undefined> {
  const { rows } = await sql<{ code: string; name: string }>`select code, name from division where level = 'village' and valid_to is null
    and ST_Contains(boundary, ST_SetSRID(ST_MakePoint(${at.coordinates[0]}, ${at.coordinates[1]}), 4490)) limit 1`.execute(tx)
  return rows[0]
}

export const rescueGates: readonly Gate[] = [
  gate(wildlifeRescue, ['create', 'update'], '按收到当日的名录定级，位置模糊显示', async ({ after }) => {
    const grade = gradeOf(after, after.found_on)
    return { grade, near: shownPlace(after.location as Point, grade), ...settled(after, {}) }
  }),
  gate(wildlifeRescue, ['identify'], '按收到当日的名录定级，位置模糊显示', async ({ after }) => {
    const grade = gradeOf(after, after.found_on)
    return { grade, near: shownPlace(after.location as Point, grade) }
  }),
  gate(wildlifeRescue, ['release'], '放归在适宜的野外', async ({ tx, after }) => {
    const at = await divisionAt(tx, after.release_location as Point)
    if (at && isStreetCommunity(at.code))
      refuse({
        code: 'rescue_released_in_street',
        message: `放归位置在${at.name}，是城区街道的社区，请改到适宜的野外生境（野生动物保护法41）`,
        fields: ['release_location'],
      })
    return settled(after, { released: after.release_count })
  }),
  gate(wildlifeRescue, ['record_death'], '死亡数量', async ({ after }) => settled(after, { dead: after.death_count })),
  gate(wildlifeRescue, ['transfer'], '移交数量', async ({ after }) => settled(after, { transferred: after.transfer_count })),
  precondition(wildlifeRescue, ['close'], '每只都有结果', async ({ after }) => {
    const left = leftOf(after)
    if (left > 0) refuse({ code: 'rescue_left', message: `还有${left}只（头）在救护，放归、死亡处置或者移交以后办结`, fields: [] })
  }),
]
