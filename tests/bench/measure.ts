import type { StoreKind } from '#kit/store/store.server.ts'
import { measureBanks } from './banks.ts'
import { measureEvidence } from './evidence.ts'
import { measureFigures } from './figures.ts'
import { type House, openHouse } from './house.ts'
import type { Line } from './line.ts'
import { measureLists } from './lists.ts'
import { measureLoad } from './load.ts'
import { measureOverlay } from './overlay.ts'
import { measurePages } from './pages.ts'
import { measureSearch } from './search.ts'
import { measureTexts } from './texts.ts'
import { measureTiles } from './tiles.ts'
import { measureWrites } from './writes.ts'

const measures: readonly ((house: House) => Promise<Line[]>)[] = [
  measureFigures,
  measurePages,
  measureEvidence,
  measureTiles,
  measureTexts,
  measureWrites,
  measureLoad,
  measureBanks,
  measureSearch,
  measureLists,
]

/** Started by run.ts in a process of its own, with the store, its filled folder and the number of runs; sends the lines. */
async function main([kind, folder, runs]: string[]): Promise<void> {
  const house = await openHouse(kind as StoreKind, folder ?? '', Number(runs))
  try {
    for (const measure of measures) process.send?.(await measure(house))
  } finally {
    await house.close()
  }
  process.send?.(await measureOverlay(kind as StoreKind, Number(runs)))
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  },
)
