import { lazy } from 'react'
import { expect, test } from 'vitest'
import type { RegisterItem } from '#kit/wire/registers.ts'
import type { FoundPage } from '../room-views.ts'
import { banksOf, commonRooms } from './chapters.ts'

const register = (name: string, room: string, chapter: string): RegisterItem => ({
  register: name,
  title: name,
  room,
  room_title: room,
  chapter,
  can_create: false,
  map: false,
  waiting: 0,
})
const page = (path: FoundPage['path'], reads: string): FoundPage => ({
  path,
  title: path,
  chapter: '6',
  reads: [reads],
  room: 'banks',
  page: lazy(async () => ({ default: () => null })),
})
const asked = [
  { key: 'water', title: '水库', built: false },
  { key: 'carbon', title: '碳库', built: false },
] as const
const registers = [register('plot', 'banks', '6'), register('division', 'division', '0')]
const pages = [page('/banks/carbon', 'plot'), page('/banks/water', 'closed'), page('/banks/scenario', 'plot')]

test('a bank leads to its page where the person may read it; its room stands with the banks, not among the common ones', () => {
  const { banks, room } = banksOf([...asked], registers, pages)
  expect(banks.map((b) => [b.key, b.built, b.href])).toEqual([
    ['water', true, undefined],
    ['carbon', true, '/banks/carbon'],
  ])
  expect(room?.pages.map((p) => p.path)).toEqual(['/banks/scenario'])
  expect(room?.registers.map((r) => r.register)).toEqual(['plot'])
  expect(commonRooms([], registers, room?.room).map((r) => r.room)).toEqual(['division'])
})

test('without pages a bank is not built, and no room is taken from the others', () => {
  const { banks, room } = banksOf([...asked], registers, [])
  expect(banks.every((b) => !b.built && b.href === undefined)).toBe(true)
  expect(room).toBeUndefined()
})
