import { expect, test } from 'vitest'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { describeRegister } from '#kit/derive/describe.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { clockColour, stateColour } from '#kit/ui/parts/states.ts'
import type { Rec, Task } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { wayOf } from '#apps/cockpit/pages/record/steps.tsx'

const told = (r: AnyRegister): RegisterDefinition => describeRegister(r, new Set(), {}) as unknown as RegisterDefinition
const [permit, problem] = [told(harvestPermit), told(issue)]
const record = (state: string, entered: Record<string, string>): Rec => ({ state, ...entered }) as unknown as Rec
const wayIn = (definition: RegisterDefinition, r: Rec): string[] =>
  wayOf(definition, r).map(({ state, when }) => (when === 'ahead' ? `(${state})` : when === 'now' ? `[${state}]` : state))

test('a step that never happened is not among the past, and a correction is not the goal', () => {
  const entered = { draft_at: '2026-11-01T09:00:00+08:00', submitted_at: '2026-11-02T09:00:00+08:00' }
  expect(wayIn(permit, record('submitted', entered))).toEqual([
    'draft',
    '[submitted]',
    '(accepted)',
    '(committed)',
    '(reviewed)',
    '(issued)',
    '(cutting)',
    '(cut_accepted)',
    '(closed)',
  ])
  expect(wayIn(permit, record('accepted', { ...entered, accepted_at: '2026-11-03T09:00:00+08:00' }))).not.toContain('correcting')
})

test('a correction that happened stands where it happened', () => {
  const entered = { draft_at: '2026-11-01T09:00:00+08:00', correcting_at: '2026-11-02T15:00:00+08:00', submitted_at: '2026-11-04T09:00:00+08:00' }
  expect(wayIn(permit, record('submitted', entered)).slice(0, 3)).toEqual(['draft', 'correcting', '[submitted]'])
})

test('what was sent back lies ahead again', () => {
  const at = (n: number) => `2026-11-0${n}T09:00:00+08:00`
  const entered = {
    registered_at: at(1),
    triaged_at: at(2),
    dispatched_at: at(3),
    signed_at: at(4),
    in_rectification_at: at(5),
    submitted_at: at(6),
    returned_at: at(7),
  }
  expect(wayIn(problem, record('returned', entered)).slice(5)).toEqual(['submitted', '[returned]', '(submitted)', '(accepted)', '(closed)'])
  expect(wayIn(problem, record('closed', { ...entered, closed_at: at(8) })).at(-1)).toBe('[closed]')
})

test('instants written with different offsets are put in the order in which they were', () => {
  const entered = { draft_at: '2026-11-01T23:00:00+08:00', correcting_at: '2026-11-01T15:30:00Z', submitted_at: '2026-11-01T23:45:00+08:00' }
  expect(wayIn(permit, record('submitted', entered)).slice(0, 3)).toEqual(['draft', 'correcting', '[submitted]'])
})

test('the colour goes by the clock: late, in time, waiting without one, done at an end', () => {
  const now = Date.parse('2026-11-29T12:00:00+08:00')
  expect([
    clockColour({ due_at: '2026-11-29T11:59:59+08:00' }, now),
    clockColour({ due_at: '2026-11-29T23:59:59+08:00' }, now),
    clockColour({ due_at: null }, now),
  ]).toEqual(['late', 'in_time', 'waiting'])
  const late = { due_at: '2020-01-01T00:00:00+08:00', since: '', stage: 'waiting' } as Task
  for (const state of ['in_rectification', 'registered', 'submitted']) expect(stateColour(problem, state, late)).toBe('late')
  expect([stateColour(problem, 'closed', null), stateColour(problem, 'draft', null)]).toEqual(['done', 'waiting'])
})
