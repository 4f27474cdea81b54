import type { Hono } from 'hono'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { foodBank } from '../output/food-bank.server.ts'
import { moneyBank } from '../output/money-bank.server.ts'
import type { BankQuestion } from '../output/question.server.ts'
import { computedBank } from './answer.server.ts'
import { questionOf } from './asked.server.ts'
import { type Bank, type BankAnswer, BANKS } from './wire.ts'

const answers: Readonly<Record<Bank, (tx: Tx, q: BankQuestion) => Promise<Sent<BankAnswer>>>> = {
  carbon: (tx, q) => computedBank(tx, 'carbon', q),
  water: (tx, q) => computedBank(tx, 'water', q),
  money: moneyBank,
  food: foodBank,
}

/** `GET /{bank}?division&year`: water, money, food or carbon. Totals of a place are open to who is signed in; records behind them are not. */
export function bankDoors(app: Hono, context: RouteContext): void {
  app.get('/:bank', async (c) => {
    const bank = c.req.param('bank')
    const answer = await context.as(context.actor(c), async (tx) => {
      if (!Object.hasOwn(BANKS, bank)) throw new Refusal(404, 'bank_unknown', `没有“${bank}”这个库；四库为水库 water、钱库 money、粮库 food、碳库 carbon`)
      return answers[bank as Bank](tx, await questionOf(tx, c))
    })
    return c.json(answer satisfies Sent<BankAnswer>)
  })
}
