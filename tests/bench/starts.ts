import type { StoreKind } from '#kit/store/store.server.ts'
import { median } from './clock.ts'
import { openDoor } from './door.ts'
import { type Line, targets } from './line.ts'
import { memoryOf, watchMemory } from './memory.ts'
import { start, stop } from './server.ts'

const memoryLine = (what: string, megabytes: number | undefined, kind: StoreKind): Line[] =>
  megabytes === undefined ? [] : [{ what, unit: 'MB', ours: megabytes, target: targets[kind].memory }]

/** The first start from nothing but sources and packages, then later ones; and the memory of server and database together. */
export async function measureStarts(home: string, kind: StoreKind, folder: string, runs: number): Promise<Line[]> {
  let watched: ReturnType<typeof watchMemory> | undefined
  const first = await start(home, kind, folder, (pid) => {
    watched = watchMemory(pid)
  })
  const peak = watched?.stop()
  await stop(first)
  const seconds: number[] = []
  let rest: number | undefined
  let worked: number | undefined
  for (let i = 0; i < runs; i++) {
    const later = await start(home, kind, folder)
    seconds.push(later.seconds)
    rest = memoryOf(later.child.pid ?? 0)
    const door = await openDoor(later.address, 'city')
    for (let n = 0; n < 3; n++)
      await Promise.all(
        ['/api/figures', '/api/registers/patrol/records?limit=1000', '/api/reports/2023?format=docx'].map((path) =>
          door.get(path).then((a) => a.arrayBuffer()),
        ),
      )
    worked = memoryOf(later.child.pid ?? 0)
    await stop(later)
  }
  return [
    { what: 'first start to ready (pages built, demonstration made)', unit: 's', ours: first.seconds, target: targets[kind].first_start },
    { what: 'later start to ready', unit: 's', ours: median(seconds), target: targets[kind].later_start },
    ...memoryLine('memory, most during the first start', peak, kind),
    ...memoryLine('memory after a later start', rest, kind),
    ...memoryLine('memory after figures, lists and reports', worked, kind),
  ]
}
