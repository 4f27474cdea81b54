import { sql } from 'kysely'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { type Gate, type GateContext, gate, hold, refuse } from '#kit/room/gate.server.ts'
import { subCompartment, type SubCompartmentTable } from '../stand/sub_compartment.ts'
import { rightsAlone } from './events.ts'
import { restOf, standingOn } from './ground.server.ts'
import { standChange, type StandChangeTable } from './stand_change.ts'

type Context = GateContext<StandChangeTable>
type Stand = SubCompartmentTable & { id: string; division: string }

/** What an import writes of a sub-compartment: what was surveyed, not what is reckoned from it. */
const surveyedFields = Object.entries((subCompartment as AnyRegister).fields).flatMap(([name, field]) => (field.system || field.later ? [] : [name]))
const copied = (stand: Stand): Record<string, unknown> => Object.fromEntries(surveyedFields.map((name) => [name, stand[name as keyof Stand] ?? null]))

/** The survey before is that of the stand as it was, unless that is no older. */
const before = (stand: Stand, surveyed_on: string): Record<string, unknown> =>
  stand.surveyed_on < surveyed_on
    ? {
        previous_land_class: stand.land_class,
        previous_species: stand.species,
        previous_volume_per_ha: stand.volume_per_ha,
        previous_surveyed_on: stand.surveyed_on,
      }
    : {}

/** Where rights alone pass, what was surveyed stays, and so does the day on which it was. */
const passed = ({ after }: Pick<Context, 'after'>): Record<string, unknown> => ({
  valid_from: after.happened_on,
  cause: after.cause,
  replaces: null,
  ...(after.tree_owner === null ? {} : { tree_owner: after.tree_owner }),
})

/** What stands now, as the officer saw it. */
const seen = ({ after }: Pick<Context, 'after'>): Record<string, unknown> => ({
  ...passed({ after }),
  land_class: after.land_class,
  species: after.species,
  origin: after.origin,
  mean_age: after.mean_age,
  age_group: after.age_group,
  volume_per_ha: after.volume_per_ha,
  canopy_percent: null,
  mean_dbh: null,
  mean_height: null,
  surveyed_on: after.surveyed_on,
  survey: after.survey,
})

/** The stand as it is today: what another change or an import has made of it since the event was proposed. A survey after the event has seen it. */
async function standOf({ tx, after }: Pick<Context, 'tx' | 'after'>, proposed: string): Promise<Stand> {
  await hold(tx, subCompartment, proposed)
  const read = (id: string) => tx.selectFrom('sub_compartment').selectAll().where('id', '=', id).executeTakeFirstOrThrow() as Promise<unknown> as Promise<Stand>
  let stand = await read(proposed)
  if (stand.state !== 'current') {
    const now = await standingOn(tx, after.ground)
    if (now === null)
      return refuse({ code: 'stand_gone', message: `小班${stand.number}已变更，这块地上没有一个占大半的现状小班；请导入变更后的小班`, fields: ['stand'] })
    await hold(tx, subCompartment, now)
    stand = await read(now)
  }
  if (stand.surveyed_on >= after.happened_on)
    refuse({ code: 'stand_surveyed_since', message: `小班${stand.number}在变化之后的${stand.surveyed_on}调查过，变化应已在其中`, fields: ['stand'] })
  return stand
}

/** The day from which the next stretch holds: that of the event, or the first after the stretch that stands. */
const fromDay = (stand: Stand, happened_on: string): string => (stand.valid_from < happened_on ? happened_on : addCalendarDays(stand.valid_from, 1))

const numbered = (after: StandChangeTable, whole: boolean): string => {
  if (after.number !== null) return after.number
  return refuse({
    code: 'stand_number_missing',
    message: whole ? '没有原小班的地块，请编小班号' : '只变了小班的一部分，请给变化的这部分编新号；其余部分沿用原号',
    fields: ['number'],
  })
}

/** Ends one stretch of a sub-compartment and begins the next; of a part, the rest keeps its number and what was surveyed of it. */
async function take(context: Context): Promise<Partial<StandChangeTable>> {
  const { tx, after, books } = context
  if (after.stand === null) {
    books.create(subCompartment, {
      division: after.division,
      ...seen(context),
      number: numbered(after, true),
      boundary: after.ground,
      area_ha: after.ground_ha,
    })
    return {}
  }
  const stand = await standOf(context, after.stand)
  const own = {
    ...copied(stand),
    ...(rightsAlone.has(after.event) ? passed(context) : { ...before(stand, String(after.surveyed_on)), ...seen(context) }),
    division: stand.division,
    valid_from: fromDay(stand, after.happened_on),
  }
  const rest = await restOf(tx, stand.id, after.ground)
  if (rest === null) {
    books.create(subCompartment, { ...own, boundary: await groundOf(tx, stand.id), area_ha: stand.area_ha })
    return { stand: stand.id, number: stand.number }
  }
  const number = numbered(after, false)
  books.create(subCompartment, { ...copied(stand), division: stand.division, ...rest, valid_from: own.valid_from, cause: after.cause, replaces: null })
  books.create(subCompartment, { ...own, number, boundary: after.ground, area_ha: after.ground_ha })
  return { stand: stand.id }
}

async function groundOf(tx: Context['tx'], stand: string): Promise<unknown> {
  const { rows } = await sql<{ boundary: unknown }>`select ST_AsGeoJSON(boundary, 7, 0)::json as boundary from sub_compartment where id = ${stand}`.execute(tx)
  return rows[0]?.boundary
}

export const changeGates: readonly Gate[] = [
  gate(standChange, ['take'], '原小班到变化之日为止，变化后的小班自当日起（森林资源数据更新技术要求）', (context) => take(context as Context)),
]
