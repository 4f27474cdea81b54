import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from './context.ts'
import { blocks } from './pest/blocks.ts'
import { books } from './pest/books.ts'
import { clearing } from './pest/clearing.ts'
import { certificates, consignments, recheckId } from './pest/consignments.ts'
import { moth } from './pest/moth.ts'
import { agreements, drive, leads, planFirms, theCase, visits } from './pest/quarantine.ts'

/** Pests and quarantine: the published year reconciled to its figures tree by tree, consignment by consignment, block by block; and what is under way, some of it in trouble. */
export function* pests(demo: Demo): Generator<LoadedRecord> {
  const { firms, records } = planFirms(demo)
  yield* records
  yield drive(demo)
  yield* visits(demo, firms)
  const arrived = [...consignments(demo, firms)]
  yield* arrived
  yield* books(demo, firms, arrived)
  yield* leads(demo, firms, recheckId(0))
  yield theCase(demo, firms[0]!)
  yield* certificates(demo, firms)
  yield* agreements(demo)
  yield* moth(demo)
  yield* blocks(demo)
  yield* clearing(demo)
}
