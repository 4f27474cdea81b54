import type { StateColour } from '../theme.ts'

/** A state: a word, with one of four colours beside it. */
export function StateTag({ colour, children }: { colour: StateColour; children: string }) {
  return (
    <span className={`state state-${colour}`}>
      <i aria-hidden="true" />
      {children}
    </span>
  )
}
