import { expect, it } from 'vitest'
import { born } from '#kit/register/life.ts'
import { at, by, code, head } from '#tests/rooms/lives.ts'
import { fireBan } from './fire_ban.ts'

it('禁火令由县级以上人民政府发布（森林草原防灭火条例30）', () => {
  const ban = (issued_by: string) =>
    code(() =>
      born(
        fireBan,
        head('b'),
        { name: '令', document_number: '1号', issued_by, issued_on: '2026-02-01', applies_from: '2026-02-01', applies_to: '2026-02-10', scope: '野外用火' },
        by('c', at('2026-02-01')),
      ),
    )
  expect([ban('毛家镇人民政府'), ban('青溪县林业局'), ban('青溪县人民政府')]).toEqual(['not_a_government', 'not_a_government', 'passed'])
})
