import { lazy } from 'react'
import { expect, test } from 'vitest'
import type { RegisterItem } from '#kit/wire/registers.ts'
import { banksOf, chaptersOf, commonRooms } from './chapters.ts'

const register = (name: string, room: string, chapter: string, waiting = 0): RegisterItem => ({
  register: name,
  title: name,
  room,
  room_title: `${room}房`,
  chapter,
  can_create: false,
  map: false,
  waiting,
})
const outline = [
  { number: '1', title: '一', sections: [{ number: '1', title: '一' }] },
  {
    number: '3',
    title: '三',
    sections: [
      { number: '3.1', title: '三一' },
      { number: '3.2', title: '三二' },
    ],
  },
]
const registers = [
  register('issue', 'chief', '3.1', 2),
  register('order', 'chief', '3.1', 3),
  register('permit', 'harvest', '3.2'),
  register('person', 'people', '0'),
]

test('a chapter shows its rooms, each once with all that waits in it; one without a room that is open is not there', () => {
  expect(chaptersOf(outline, registers)).toEqual([
    {
      number: '3',
      title: '三',
      rooms: [
        { room: 'chief', title: 'chief房', waiting: 5 },
        { room: 'harvest', title: 'harvest房', waiting: 0 },
      ],
    },
  ])
  expect(chaptersOf(outline, [])).toEqual([])
})

test('what stands under no chapter is common, but for the room of the banks', () => {
  expect(commonRooms(outline, [...registers, register('stand', 'banks', '6')], 'banks')).toEqual([{ room: 'people', title: 'people房', waiting: 0 }])
})

test('a bank opens where its page may be read; without a page it is not built', () => {
  const page = {
    path: '/banks/water' as const,
    title: '水库',
    chapter: '6',
    reads: ['stand'],
    page: lazy(async () => ({ default: () => null })),
    room: 'banks',
  }
  const banks = [
    { key: 'water', title: '水库', built: false },
    { key: 'money', title: '钱库', built: false },
  ]
  const open = banksOf(banks, [register('stand', 'banks', '6', 1)], [page])
  expect(open.banks.map((b) => [b.key, b.built, b.page?.path])).toEqual([
    ['water', true, '/banks/water'],
    ['money', false, undefined],
  ])
  expect(open.room).toEqual({ room: 'banks', title: 'banks房', waiting: 1 })
  expect(banksOf(banks, [], [page]).banks.map((b) => [b.built, b.page])).toEqual([
    [true, undefined],
    [false, undefined],
  ])
})
