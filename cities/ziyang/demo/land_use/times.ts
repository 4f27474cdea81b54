import { addWorkingDays } from '#kit/calendar/working-days.ts'
import type { Demo, Rng } from '../context.ts'
import { officeHour } from '../days.ts'
import type { Stage } from './stages.ts'

/** Working days from the day the papers came in to each step of an application that goes straight through. */
export const after = {
  submit: 0,
  ask_correction: 2,
  accept: 2,
  deem: 6,
  verify: 6,
  publicize: 7,
  publicity_over: 13,
  forward: 15,
  hear_below: 15,
  halt: 20,
  examine: 21,
  extend: 30,
  pay: 25,
  decide: 29,
  withdraw: 9,
  deliver: 32,
  start_use: 45,
  cancel: 60,
  inspect: 90,
  archive: 110,
} as const
export type Moment = keyof typeof after

/** When each step was taken: within office hours, later steps on later days. */
export function timesOf(received: string, draw: Rng): (step: Moment) => string {
  const known = new Map<Moment, string>()
  return (step) => {
    const at = known.get(step) ?? officeHour(addWorkingDays(received, after[step]), draw)
    known.set(step, at)
    return at
  }
}

/** The steps that an application at a stage has taken, in order; `settled` takes them all. */
const straight = ['submit', 'accept', 'verify', 'publicize', 'forward', 'examine', 'pay', 'grant', 'deliver', 'start_use', 'inspect', 'archive'] as const
export type Step =
  | (typeof straight)[number]
  | 'ask_correction'
  | 'resubmit'
  | 'deem_accepted'
  | 'hear_below'
  | 'hear'
  | 'ask_experts'
  | 'extend'
  | 'refuse'
  | 'withdraw'
  | 'cancel'
  | 'ask_renewal'

const upTo = (last: (typeof straight)[number]): Step[] => straight.slice(0, straight.indexOf(last) + 1)
const ways: Readonly<Record<Stage, readonly Step[]>> = {
  settled: straight,
  draft: [],
  submitted: ['submit'],
  correcting: ['submit', 'ask_correction'],
  resubmitted: ['submit', 'ask_correction', 'resubmit'],
  accepted: upTo('accept'),
  deemed: ['submit', 'deem_accepted'],
  verified: upTo('verify'),
  publicized: upTo('publicize'),
  heard_below: [...upTo('publicize'), 'hear_below'],
  forwarded: upTo('forward'),
  heard: [...upTo('forward'), 'hear'],
  expert_review: [...upTo('forward'), 'ask_experts'],
  examined: upTo('examine'),
  extended: [...upTo('examine'), 'extend'],
  paid: upTo('pay'),
  granted: upTo('grant'),
  delivered: upTo('deliver'),
  in_use: upTo('start_use'),
  inspected: upTo('inspect'),
  renewal_asked: [...upTo('deliver'), 'ask_renewal'],
  refused: [...upTo('examine'), 'refuse'],
  withdrawn: [...upTo('accept'), 'withdraw'],
  cancelled: [...upTo('deliver'), 'cancel'],
}
export const wayOf = (stage: Stage): readonly Step[] => ways[stage]

/** A few working days before now. */
export const recently = (demo: Demo, days: number, draw: Rng): string => officeHour(addWorkingDays(demo.now.slice(0, 10), -days), draw)
