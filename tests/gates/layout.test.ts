import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outline } from '#cities/ziyang/outline.ts'
import { chapter } from '#kit/chapter/define.ts'
import { chapterFaults } from '#kit/chapter/outline.ts'
import { loadRooms } from '#kit/room/load.server.ts'
import { circles, crowdedRoots, homeless, misnamed, ROOT_FILES, strayIds } from './layout.ts'
import { code, root, sources } from './sources.ts'

const files = sources(code, /\.tsx?$/)
const rooms = await loadRooms(join(root, 'domains'))

describe('the house is laid out so that its order can be seen', () => {
  test('a room’s root holds its joints, and a capability its own folder', () => {
    expect(crowdedRoots(sources(['domains'], /\.(tsx?|css|md)$/).map((f) => f.path))).toEqual([])
    expect(crowdedRoots(Array.from({ length: ROOT_FILES + 1 }, (_, i) => `domains/fire/${i}.ts`))).toEqual([expect.stringContaining('domains/fire')])
    expect(homeless(files)).toEqual([])
    const planted = ['gates.server.ts', 'figures.ts', 'tower.test.ts', 'tower.ui.tsx', 'fire_tower.ts'].map((name) => ({
      path: `domains/fire/${name}`,
      text: "export const t = register('fire_tower', {})",
    }))
    expect(homeless([...planted, { path: 'domains/fire/room.server.ts', text: '' }])).toHaveLength(planted.length)
  })
  test('the file that declares a register bears its name', () => {
    expect(misnamed(files)).toEqual([])
    expect(misnamed([{ path: 'domains/fire/tower/lookout.ts', text: "export const l = register('fire_lookout', {})" }])).toEqual([
      expect.stringContaining('fire_lookout.ts'),
    ])
  })
  test('a figure begins with its room and bears no year', () => {
    expect(strayIds(rooms.map(({ room, server }) => ({ room: room.name, ids: (server.indicators ?? []).map((i) => i.id) })))).toEqual([])
    expect(strayIds([{ room: 'fire', ids: ['fire.patrols', 'chief.patrols', 'fire.closed_2022_cases'] }])).toHaveLength(2)
  })
  test('every chapter is one that the city’s outline knows, by its title', () => {
    expect(
      chapterFaults(
        rooms.flatMap(({ room }) => [...(room.chapters ?? [])]),
        outline,
      ),
    ).toEqual([])
    expect(chapterFaults([chapter('5.1', '古树名木'), chapter('7', '其他')], outline)).toHaveLength(2)
  })
  test('no circle of values but the field that holds fields', () => {
    expect(circles(files)).toEqual([['kit/ui/parts/fields/input.tsx', 'kit/ui/parts/fields/rows-input.tsx']])
    const a = { path: 'kit/a.ts', text: "import { b } from './b.ts'\nexport const a = b" }
    expect(circles([a, { path: 'kit/b.ts', text: "import { a } from './a.ts'\nexport const b = a" }])).toEqual([['kit/a.ts', 'kit/b.ts']])
    expect(circles([a, { path: 'kit/b.ts', text: "import { type A } from './a.ts'\nexport const b = 1" }])).toEqual([])
  })
})
