import { Hono } from 'hono'
import { type Ledger, ledgerKinds } from '#kit/ledger/ledger.ts'
import { linesOf, statements } from '#kit/ledger/statement.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as, seeingAll } from '#kit/records/acting.server.ts'
import { demandRow } from '#kit/records/engine.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import { namesOf } from '#kit/records/titles.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { AccountAnswer, LedgerAnswer, LedgerItem } from '#kit/wire/ledgers.ts'
import type { Api, App, Door } from '../api.server.ts'
import { asked } from './figures.server.ts'

const readable = (c: Door, l: Ledger): boolean => mayRead(l.account, c.get('actor')) && mayRead(l.entry, c.get('actor'))

/** @throws Refusal 404 for a ledger that is not there or not to be seen. */
function ledgerAt(api: Api, c: Door): Ledger {
  const found = api.ledgers.find((l) => l.name === c.req.param('ledger'))
  if (!found || !readable(c, found)) throw new Refusal(404, 'ledger_unknown', '没有这个台账账簿')
  return found
}

const headOf = ({ name, title, unit, account, entry }: Ledger): Sent<LedgerItem> => ({
  ledger: name,
  title,
  unit,
  account_register: account.name,
  entry_register: entry.name,
})

/** Ledgers: accounts with what their year did, and each line of one. */
export function ledgerRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/ledgers', (c) => c.json({ items: api.ledgers.filter((l) => readable(c, l)).map(headOf) }))
  app.get('/ledgers/:ledger', async (c) => {
    const l = ledgerAt(api, c)
    const { question } = asked(api, c)
    return c.json(
      await as(api.world, c.get('actor'), async (tx) => {
        const found = await statements(tx, l, question.period, question.division)
        const names = await seeingAll(api.world, tx, c.get('actor'), () =>
          namesOf(
            api.world,
            tx,
            l.account.name,
            found.map((s) => s.account),
          ),
        )
        const items = found
          .map((s) => {
            const place = api.world.divisions.byId(s.division)
            return { ...s, title: names.get(s.account) ?? l.account.title, division: place?.code ?? null, division_name: place?.name ?? null }
          })
          .toSorted((a, b) => String(a.division).localeCompare(String(b.division)) || a.title.localeCompare(b.title, 'zh'))
        return { ...headOf(l), year: question.period.year, kinds: ledgerKinds, items } satisfies Sent<LedgerAnswer>
      }),
    )
  })
  app.get('/ledgers/:ledger/:account', async (c) => {
    const l = ledgerAt(api, c)
    return c.json(
      await as(api.world, c.get('actor'), async (tx) => {
        const account = await demandRow(tx, l.account, c.req.param('account'))
        const lines = await linesOf(tx, l, account.id)
        const subject = l.entry.fields['subject']
        const register = subject?.kind === 'reference' ? subject.register : ''
        const [titles, subjects] = await seeingAll(
          api.world,
          tx,
          c.get('actor'),
          async () =>
            [
              await namesOf(api.world, tx, l.account.name, [account.id]),
              await namesOf(
                api.world,
                tx,
                register,
                lines.map((line) => line.subject),
              ),
            ] as const,
        )
        return {
          ...headOf(l),
          kinds: ledgerKinds,
          account: account.id,
          title: titles.get(account.id) ?? l.account.title,
          division: api.world.divisions.byId(account.division)?.code ?? null,
          subject_register: register,
          lines: lines.map((line) => ({
            ...line,
            kind_title: ledgerKinds[line.kind],
            subject_title: line.subject ? (subjects.get(line.subject) ?? null) : null,
          })),
        } satisfies Sent<AccountAnswer>
      }),
    )
  })
  return app
}
