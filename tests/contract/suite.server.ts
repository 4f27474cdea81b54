import { afterAll, beforeAll, expect, it } from 'vitest'
import { onEveryKind } from '#kit/store/fixtures.server.ts'
import { type Beside, openWorld, type TestWorld } from './world.server.ts'

const BOOT = 120_000

export type Kind = 'embedded' | 'managed'

/** The same suite on a world of each kind of store. Whatever the server called a fault of its own fails it at the end. */
export function onEveryWorld(title: string, suite: (world: () => TestWorld, kind: Kind) => void, beside: Beside = {}): void {
  onEveryKind(title, (kind) => {
    let opened: TestWorld | undefined
    beforeAll(async () => {
      opened = await openWorld(kind, beside)
    }, BOOT)
    afterAll(() => opened?.close(), BOOT)
    const world = (): TestWorld => {
      if (!opened) throw new Error('the world is not open')
      return opened
    }
    suite(world, kind)
    it('answered nothing with a fault of its own, and refused with declared codes alone', () => expect(world().log).toEqual([]))
  })
}
