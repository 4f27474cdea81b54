import { Hono } from 'hono'
import { beijingInstant } from '#kit/calendar/date.ts'
import { counting } from '#kit/indicator/counting.server.ts'
import { registersOf } from '#kit/indicator/define.server.ts'
import { heldAt } from '#kit/indicator/rules.server.ts'
import { silenceOf } from '#kit/indicator/silence.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { RuleHeld, Silence } from '#kit/wire/checks.ts'
import type { Api, App } from '../api.server.ts'
import { asked } from './figures.server.ts'

/** What must hold between figures, and where nothing is recorded that is due: questions to a unit, at any time and not only before a seal. */
export function checkRoutes(api: Api): App {
  const app: App = new Hono()
  const titleOf = (id: string): string => api.indicators.find((i) => i.id === id)?.title ?? id
  const placed = (id: string) => {
    const entry = api.world.divisions.byId(id)
    return { division: entry?.code ?? '', name: entry?.name ?? '' }
  }
  app.get('/checks', async (c) => {
    const a = asked(api, c)
    const held = await counting(api, (tx) => heldAt(tx, api.rules, api.indicators, a.question, a.code, a.id))
    const items = held.map(({ rule: { id, ...rule }, holds, figures, below }) => ({
      rule: id,
      ...rule,
      holds,
      operands: figures.map(({ indicator, value, unit, reason }) => ({
        indicator,
        title: titleOf(indicator),
        value,
        unit,
        ...(reason === undefined ? {} : { reason }),
      })),
      below: below.map(({ id: at, values }) => ({ ...placed(at), values })),
    }))
    return c.json({ items } satisfies Sent<{ items: RuleHeld[] }>)
  })
  app.get('/silence', async (c) => {
    const a = asked(api, c)
    const today = beijingInstant(Date.now()).slice(0, 10)
    const found = await counting(api, async (tx) => {
      const all = []
      for (const due of api.due) {
        const i = api.indicators.find((one) => one.id === due.indicator)
        if (i) all.push({ i, ...(await silenceOf(tx, i, due, a.question, a.id, today)) })
      }
      return all
    })
    const items = found
      .filter(({ units }) => units.length > 0)
      .map(({ i, due, units, stretches }) => ({
        indicator: i.id,
        title: i.title,
        registers: [...registersOf(i)],
        basis: due.basis,
        months: due.months ? [...due.months] : null,
        units: units.length,
        stretches: stretches.map(({ month, silent }) => ({ month, silent: silent.map(placed) })),
      }))
    return c.json({ items } satisfies Sent<{ items: Silence[] }>)
  })
  return app
}
