import { Hono } from 'hono'
import { type CataloguedProblem, problemType } from '#kit/problem/catalogue.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { ProblemEntry } from '#kit/wire/system.ts'
import type { Api, App } from '../api.server.ts'

const told = (p: CataloguedProblem): Sent<ProblemEntry> => ({ ...p, type: problemType(p.code) })

/** The catalogue of error codes, open to all: whoever is refused may not be signed in. */
export function problemRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/', (c) => c.json({ items: [...api.problems.values()].map(told) }))
  app.get('/:code', (c) => {
    const found = api.problems.get(c.req.param('code'))
    if (!found) throw new Refusal(404, 'problem_unknown', '没有这个错误代码')
    return c.json(told(found))
  })
  return app
}
