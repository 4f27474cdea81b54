import type { Chapter } from '#kit/chapter/define.ts'
import type { ConsistencyRule } from '#kit/chapter/consistency.ts'
import type { Due } from '#kit/chapter/due.ts'
import type { IndicatorLike } from '#kit/chapter/sentence.ts'
import type { AnyRegister } from '#kit/register/define.ts'

/** A room: one business, its registers and its chapter; runs everywhere. */
export type Room = {
  readonly name: string
  readonly title: string
  /** What its officers do here and in which order, in a few sentences of theirs; stands on its front page. */
  readonly help: string
  /** The figures that its front page shows, at most four. */
  readonly leading?: readonly IndicatorLike[]
  /** Number of the bulletin's chapter, for ordering and grouping; '0' for what all rooms use. */
  readonly chapter: string
  readonly registers: readonly AnyRegister[]
  readonly chapters?: readonly Chapter[]
  /** What must hold between its figures before a report with them is sealed. */
  readonly rules?: readonly ConsistencyRule[]
  /** What each unit of a level is to record; who has recorded nothing is asked. */
  readonly due?: readonly Due[]
}

export const defineRoom = (room: Room): Room => Object.freeze(room)
