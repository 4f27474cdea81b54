import type { Hono } from 'hono'
import { sql } from 'kysely'
import { STAND_CLASSES, type StandClass } from '#datasets/banks/land-classes.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { questionOf } from '../bank/asked.server.ts'
import type { BankQuestion } from '../output/question.server.ts'
import { classOf } from '../stand/attributes.ts'
import { type ChangeEvent, changeEvents } from './events.ts'
import type { ChangeLine, ChangesAnswer, Differing } from './wire.ts'

/** As many disagreements as one looks through at a time. */
const MOST = 100

const within = ({ division }: BankQuestion) => sql`c.division in (select descendant from siku.division_closure where ancestor = ${division.id})`

async function linesOf(tx: Tx, q: BankQuestion): Promise<ChangeLine[]> {
  const count = (state: string) => sql`count(*) filter (where c.state = ${state} and (${state} = 'proposed' or c.belongs_to_year = ${q.year}))::int`
  const hectares = (state: string) =>
    sql`coalesce(sum(c.ground_ha) filter (where c.state = ${state} and (${state} = 'proposed' or c.belongs_to_year = ${q.year})), 0)::text`
  const { rows } = await sql<Omit<ChangeLine, 'event_title'>>`select c.event, ${count('proposed')} as waiting, ${hectares('proposed')} as waiting_ha,
      (min(c.happened_on) filter (where c.state = 'proposed'))::text as oldest, ${count('taken')} as taken, ${hectares('taken')} as taken_ha,
      ${count('declined')} as declined, ${count('overtaken')} as overtaken
    from stand_change c where ${within(q)} group by c.event order by c.event`.execute(tx)
  return rows.map((line) => ({ ...line, event_title: changeEvents[line.event as ChangeEvent] }))
}

type Pair = Omit<Differing, 'title' | 'stand_class_title'> & { source: string; change_generation: string | null }

/** What was taken, and what a later survey calls the ground now: the sub-compartment of that number in the county, surveyed after the change was. */
async function pairsOf(tx: Tx, q: BankQuestion): Promise<Pair[]> {
  const { rows } = await sql<Pair>`select c.id as change, c.source, c.event, c.happened_on::text, c.land_class, s.id as stand, s.number, s.stand_class,
      s.surveyed_on::text, s.land_class_generation as change_generation
    from stand_change c join division v on v.id = c.division
    join siku.division_closure up on up.descendant = c.division join division county on county.id = up.ancestor and county.level = 'county'
    join sub_compartment s on s.number = c.number and s.state = 'current' and s.surveyed_on > c.surveyed_on
      and s.division in (select descendant from siku.division_closure where ancestor = county.id)
    where c.state = 'taken' and ${within(q)} order by c.happened_on desc, c.id`.execute(tx)
  return rows
}

/** A planting that has closed since, and a young stand on bare ground, are no contradiction: ground goes on. */
const goesOn: Readonly<Record<string, readonly string[]>> = {
  bare: ['bare', 'young'],
  young: ['young', 'arbour', 'bamboo', 'economic', 'special_shrub', 'sparse'],
}

function differs(p: Pair): boolean {
  const became = classOf(p.land_class, p.change_generation as never) ?? 'not_forest'
  return !(goesOn[became] ?? [became]).includes(p.stand_class)
}

/** `GET /changes`: proposals by what they came from, and what the map says otherwise. */
export function changeDoors(app: Hono, context: RouteContext): void {
  app.get('/changes', async (c) => {
    const { lines, pairs } = await context.as(context.actor(c), async (tx) => {
      const q = await questionOf(tx, c)
      return { lines: await linesOf(tx, q), pairs: await pairsOf(tx, q) }
    })
    const all = pairs.filter(differs).map(({ source, change_generation: _, ...rest }): Differing => ({
      ...rest,
      title: source,
      stand_class_title: STAND_CLASSES[rest.stand_class as StandClass],
    }))
    return c.json({ lines, differing: all.slice(0, MOST), differing_more: Math.max(0, all.length - MOST) } satisfies Sent<ChangesAnswer>)
  })
}
