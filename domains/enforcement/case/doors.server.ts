import type { Hono } from 'hono'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { demandRow } from '#kit/records/engine.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { crimeLevelTitles } from './assessment/finding.ts'
import { fineBaseTitles, offenderTitles } from './assessment/penalty-range.ts'
import { crimeOf, rangesOf } from './assessment.ts'
import { type CaseDays, clocksOf } from './clocks.ts'
import { lawCase } from './law_case.ts'
import type { CaseAssessment } from './wire.ts'

function assessmentOf(row: Readonly<Record<string, unknown>>): Sent<CaseAssessment> {
  const today = beijingDate(beijingInstant(Date.now()))
  const judged_on = typeof row['decided_on'] === 'string' ? row['decided_on'] : today
  const crime = crimeOf(row, judged_on)
  return {
    today,
    judged_on,
    clocks: clocksOf(row as CaseDays),
    crime: crime && { ...crime, level_title: crimeLevelTitles[crime.level] },
    ranges: rangesOf(row, judged_on).map((range) => ({
      ...range,
      of_title: range.of === null ? null : fineBaseTitles[range.of],
      offender_title: range.offender === null ? null : offenderTitles[range.offender],
    })),
  }
}

/** `GET /cases/{id}/assessment`: clocks, thresholds and range of the fine. */
export function caseDoors(app: Hono, context: RouteContext): void {
  app.get('/cases/:id/assessment', async (c) => {
    const actor = context.actor(c)
    return c.json(assessmentOf(await context.as(actor, (tx) => demandRow(tx, lawCase, c.req.param('id')))))
  })
}
