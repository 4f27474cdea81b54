import { type Kysely, sql } from 'kysely'
import { contributions, keptSums, linesOf, type Question } from '../compile.server.ts'
import type { Indicator } from '../define.server.ts'
import { groundOfFormula } from '../ground.server.ts'
import { periodOfYear } from '../period.ts'
import { formulasOf } from '../terms.server.ts'
import { readCatalogue, sourcesOf } from './catalogue.server.ts'
import { forgetCatalogue } from './reading.server.ts'

/** Any question: which tables are read hangs on the definition, and not on what is asked. */
const example: Question = { period: periodOfYear(2000), division: '00000000-0000-0000-0000-000000000000' }

/** Has the changes of every table that figures are made of counted, from the definitions as they stand; what was kept of a table that was not counted is void. */
export async function watchSources(db: Kysely<any>, indicators: readonly Indicator[]): Promise<void> {
  const catalogue = await readCatalogue(db)
  const formulas = new Set(indicators.flatMap(formulasOf))
  const statements = [...formulas].flatMap((f) => [contributions(f, example), keptSums(f, example) ?? sql``, ...groundOfFormula(f)])
  const read = [...statements, sql`${linesOf(example)}, division`].flatMap((statement) => sourcesOf(statement.compile(db).sql, catalogue)?.tables ?? [])
  for (const name of new Set(read)) {
    if (catalogue.counted.has(name)) continue
    await sql`select siku.count_changes_of(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relname = ${name} and n.nspname in ('public', 'siku') and c.relkind in ('r', 'p')`.execute(db)
  }
  forgetCatalogue(db)
}
