import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Pool } from 'pg'

/** What must stand for the rest of a transaction before anything else of it is carried out: under a name, and how it is set. */
export type Standing = { readonly name: string; readonly statement: CompiledQuery }

const standings = new WeakMap<CompiledQuery, Standing>()
const undoings = new WeakSet<CompiledQuery>()

/** The statement of what is to stand, to be held by a line until another follows; whoever is no line carries it out at once. */
export function held(standing: Standing): CompiledQuery {
  standings.set(standing.statement, standing)
  return standing.statement
}

/** A statement after which nothing is known to stand, as settings are undone with the part of a transaction that set them. */
export function undoing(query: CompiledQuery): CompiledQuery {
  undoings.add(query)
  return query
}

type Own = Parameters<PostgresDriver['releaseConnection']>[0]
const nothing: QueryResult<never> = { rows: [] }

/** A transaction's line to the database. What need not be waited for, its beginning and what must stand, goes out with the statement that follows. */
class Line implements DatabaseConnection {
  readonly own: Own
  #begin: CompiledQuery | undefined
  #wanted: Standing | undefined
  #stands: string | undefined

  constructor(own: Own) {
    this.own = own
  }

  begin(settings: TransactionSettings): void {
    const { isolationLevel, accessMode } = settings
    this.#begin = CompiledQuery.raw(['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' '))
    this.#wanted = undefined
    this.#stands = undefined
  }

  /** False while nothing of the transaction was sent. */
  get begun(): boolean {
    return this.#begin === undefined
  }

  /** Nothing was sent and nothing will be. */
  forget(): void {
    this.#begin = undefined
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const standing = standings.get(query)
    if (standing) {
      this.#wanted = standing
      return nothing
    }
    const first = [...this.#first()]
    if (undoings.has(query)) this.#stands = undefined
    const sent = [...first, query].map((one) => this.own.executeQuery<R>(one))
    const answers = await Promise.allSettled(sent)
    const failed = answers.find((answer) => answer.status === 'rejected')
    if (failed) throw failed.reason
    return (answers.at(-1) as PromiseFulfilledResult<QueryResult<R>>).value
  }

  *#first(): Iterable<CompiledQuery> {
    if (this.#begin) yield this.#begin
    this.#begin = undefined
    if (this.#wanted === undefined || this.#wanted.name === this.#stands) return
    this.#stands = this.#wanted.name
    yield this.#wanted.statement
  }

  /** A cursor keeps the line to itself, and would go out without what must stand before it. */
  streamQuery(): never {
    throw new Error('line_holds_no_cursor')
  }
}

/** Kysely's own driver, with a {@link Line} around each connection. */
class LineDriver implements Driver {
  readonly #own: PostgresDriver
  constructor(pool: Pool) {
    this.#own = new PostgresDriver({ pool })
  }
  init: Driver['init'] = () => this.#own.init()
  acquireConnection: Driver['acquireConnection'] = async () => new Line((await this.#own.acquireConnection()) as Own)
  async beginTransaction(line: Line, settings: TransactionSettings): Promise<void> {
    line.begin(settings)
  }
  async commitTransaction(line: Line): Promise<void> {
    if (line.begun) await this.#own.commitTransaction(line)
    else line.forget()
  }
  async rollbackTransaction(line: Line): Promise<void> {
    if (line.begun) await this.#own.rollbackTransaction(line.own)
    else line.forget()
  }
  releaseConnection = (line: Line): Promise<void> => this.#own.releaseConnection(line.own)
  destroy: Driver['destroy'] = () => this.#own.destroy()
}

/**
 * The database as statements are built for it, over clients that send without waiting for what came before (`pipeline`).
 * COPY and cursors hold a line to themselves and need a client of the plain pool.
 */
// tables are named by registers
export const lineTo = (pool: Pool): Kysely<any> =>
  new Kysely<any>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new LineDriver(pool),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
