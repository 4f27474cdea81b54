import { addCalendarDays } from '#kit/calendar/date.ts'
import { gate, type Gate } from '#kit/room/gate.server.ts'
import { cultureInstallation } from './culture_installation.ts'
import { mendDaysNow } from './settings.server.ts'

/** The term of the city's own, from the day on which it was found; what was mended before is no mending of this damage. */
const termOfMending = gate(cultureInstallation, ['report'], '报损时按本市设定定下修复期限', async ({ tx, after }) => ({
  mend_due: addCalendarDays(String(after.found_on), await mendDaysNow(tx)),
  mended_on: null,
  mend_note: null,
  mend_photos: [],
}))

/** What stands again has no term. */
const standsAgain = gate(cultureInstallation, ['accept'], '验收后修复期限不再计算', async () => ({ mend_due: null }))

export const installationGates: readonly Gate[] = [termOfMending, standsAgain]
