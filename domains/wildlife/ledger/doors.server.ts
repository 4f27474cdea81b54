import { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { placeAndYear } from '../asked.ts'
import { breedingOf } from './statement.server.ts'
import type { LedgerAnswer } from './wire.ts'

/** `/breeding?division=990221&year=2023`: herds and bile. */
export const ledgerDoors: NonNullable<RoomServer['routes']> = (context) =>
  new Hono().get('/breeding', async (c) => {
    const actor = context.actor(c)
    const { code, year } = placeAndYear((name) => c.req.query(name))
    const told = await context.as(actor, async (tx) => breedingOf(tx, { id: (await areaAsked(tx, actor, code)).id, code }, year))
    return c.json(told satisfies Sent<LedgerAnswer>)
  })
