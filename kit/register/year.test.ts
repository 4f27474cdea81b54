import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beijingDate, inBeijing } from '#kit/calendar/date.ts'
import { applyCreate, applyStep, applyUpdate, laidOver } from './apply.ts'
import { register } from './define.ts'
import { f } from './fields.ts'

const roles = ['city.forestry_officer'] as const
const visit = register('visit', {
  title: '走访',
  basis: [],
  fields: { seen_at: f.instant({ title: '时间' }), held_on: f.date({ title: '日期', later: true }) },
  states: { open: '登记', held: '已开' },
  start: 'open',
  transitions: { hold: { title: '开', from: 'open', to: 'held', by: roles, takes: ['held_on'] } },
  access: { create: roles, read: 'any_post', update: { by: roles } },
  label: ['seen_at'],
  event: 'seen_at',
})
const call = { ...visit, name: 'call', event: 'held_on' } as const
const deed = { at: '2024-03-01T08:00:00+08:00', by: '00000000-0000-7000-8000-000000000001' }
const head = { id: '00000000-0000-7000-8000-000000000002', division: '00000000-0000-7000-8000-000000000003' }
const yearOf = (row: { belongs_to_year: number; year_named: boolean }) => [row.belongs_to_year, row.year_named]

describe('the year a record belongs to', () => {
  test('is that of its event in Beijing, whatever offset it was written with', () => {
    expect(yearOf(applyCreate(visit, head, { seen_at: '2023-12-31T17:30:00Z' }, deed))).toEqual([2024, false])
    expect(yearOf(applyCreate(visit, head, { seen_at: '2023-12-31T23:30:00+08:00' }, deed))).toEqual([2023, false])
    expect(yearOf(applyCreate(visit, head, {}, deed))).toEqual([2024, false])
  })
  test('follows a correction of the event and a step that tells it', () => {
    const made = applyCreate(visit, head, { seen_at: '2023-05-01T08:00:00+08:00' }, deed)
    expect(yearOf(applyUpdate(visit, made, { seen_at: '2022-05-01T08:00:00+08:00' }, deed))).toEqual([2022, false])
    expect(yearOf(applyUpdate(visit, made, { seen_at: null }, deed))).toEqual([2024, false])
    const sent = applyCreate(call, head, {}, deed)
    expect(yearOf(applyStep(call, sent, 'hold', { held_on: '2025-01-02' }, { ...deed, at: '2025-01-03T08:00:00+08:00' }))).toEqual([2025, false])
  })
  test('that somebody named stays, also where it was the year of the event, until the name is taken back', () => {
    const made = applyCreate(visit, { ...head, belongs_to_year: 2023 }, { seen_at: '2023-05-01T08:00:00+08:00' }, deed)
    const moved = applyUpdate(visit, made, { seen_at: '2022-05-01T08:00:00+08:00' }, deed)
    expect(yearOf(moved)).toEqual([2023, true])
    expect(yearOf(laidOver(visit, moved, { belongs_to_year: 2021 }))).toEqual([2021, true])
    expect(yearOf(laidOver(visit, moved, { belongs_to_year: null }))).toEqual([2022, false])
    expect(yearOf(laidOver(visit, moved, { held_on: '2020-01-01' }))).toEqual([2023, true])
  })
})

test('an instant in Beijing is the same instant, with its fraction', () => {
  expect(inBeijing('2023-12-31T17:30Z')).toBe('2024-01-01T01:30:00+08:00')
  expect(inBeijing('2023-12-31T17:30:05.123456-01:00')).toBe('2024-01-01T02:30:05.123456+08:00')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1992-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
      fc.integer({ min: -12, max: 14 }),
      (date, hours) => {
        const sign = hours < 0 ? '-' : '+'
        const text = new Date(date.getTime() + hours * 3_600_000).toISOString().replace('Z', `${sign}${String(Math.abs(hours)).padStart(2, '0')}:00`)
        expect(Date.parse(inBeijing(text))).toBe(date.getTime())
        expect(inBeijing(text).slice(0, 10)).toBe(beijingDate(text))
      },
    ),
  )
})
