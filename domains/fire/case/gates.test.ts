import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'

const VILLAGE = '999021101201'
const TOWN = '999021101'
const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] })
const today = (): string => beijingDate(beijingInstant(Date.now()))

onEveryStore('违规用火案件的事中规则', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    ranger: ['ranger', VILLAGE],
    township: ['township.officer', TOWN],
    county: ['county.fire_officer', '999021'],
  })

  it('整改期限届满之前不按逾期处罚（森林草原防灭火条例53）', async () => {
    const { id } = await create(hands.ranger, hazard, {
      division: VILLAGE,
      line: 'fire',
      class: 'graveyard',
      found_on: today(),
      source: 'patrol',
      place: '坟区',
      location: point(105.05, 30.05),
      cause: '枯草',
    })
    const opened = () =>
      create(hands.county, lawCase, {
        division: VILLAGE,
        kind: 'fire',
        origin: 'local',
        offence: 'check_refused_or_hazard_overdue',
        act_ended_on: today(),
        found_on: today(),
        place: '坟区',
        facts: '逾期',
        hazard: id,
      })
    expect(await code(opened())).toBe('hazard_not_overdue')
    await step(hands.township, hazard, id, 'grade', { grade: 'general' })
    await step(hands.county, hazard, id, 'notify', {
      owner_unit: '村委会',
      responsible: '村主任',
      notice_issuer: 'emergency',
      notice_number: '9号',
      measure: '清理',
      due_on: today(),
    })
    expect(await code(opened())).toBe('hazard_not_overdue')
    await transactionOn(world().db, async (tx) => {
      await sql`alter table hazard disable trigger user`.execute(tx)
      await sql`update hazard set due_on = ${addCalendarDays(today(), -1)} where id = ${id}`.execute(tx)
      await sql`alter table hazard enable trigger user`.execute(tx)
    })
    expect(await code(opened())).toBe('passed')
  })
})
