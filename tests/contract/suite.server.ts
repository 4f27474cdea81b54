import { afterAll, beforeAll, expect, it } from 'vitest'
import { onEveryKind, preparedStore } from '#kit/store/fixtures.server.ts'
import { type Beside, type TestWorld, worldOn } from './world.server.ts'

const BOOT = 120_000

export type Kind = 'embedded' | 'managed'
type Suite = (world: () => TestWorld, kind: Kind) => void

function onWorldOf(kind: Kind, suite: Suite, beside: Beside): void {
  let opened: TestWorld | undefined
  beforeAll(async () => {
    opened = await worldOn(await preparedStore(kind, 'peopled'), beside, 'peopled')
  }, BOOT)
  afterAll(() => opened?.close(), BOOT)
  const world = (): TestWorld => {
    if (!opened) throw new Error('the world is not open')
    return opened
  }
  suite(world, kind)
  it('answered nothing with a fault of its own, and refused with declared codes alone', () => expect(world().log).toEqual([]))
}

/**
 * The same suite on a world of each kind of store: the real rooms in a made-up city, with an open session for every role on both
 * sides. Whatever the server called a fault of its own fails it at the end.
 */
export function onEveryWorld(title: string, suite: Suite, beside: Beside = {}): void {
  onEveryKind(title, (kind) => onWorldOf(kind, suite, beside))
}
