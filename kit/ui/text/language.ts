import type { Language } from '#kit/wire/session.ts'

/** What lies over the Chinese: a sentence in the other language, an answer of the server with what its definitions say so, a refusal. */
export type Overlay = {
  readonly said: (text: string) => string
  readonly told: <T>(answer: T, path: string) => T
  readonly refused: (code: string, title: string) => string
}

let overlay: Overlay | undefined

/** Lays one over everything that is said from now on. */
export const layOver = (given: Overlay): void => {
  overlay = given
}

/** The language that is spoken now. */
export const spoken = (): Language => (overlay ? 'en' : 'zh')

/** A sentence in the reader's language; what has no other words stays as it is written. */
export const said = (text: string): string => (overlay ? overlay.said(text) : text)

/** An answer of the server in the reader's language: what definitions say, never what people wrote. */
export const told = <T>(answer: T, path: string): T => (overlay ? overlay.told(answer, path) : answer)

/** Why something was refused: the sentence, or what its code means with the sentence behind it. */
export const refused = (code: string, title: string): string => (overlay ? overlay.refused(code, title) : title)
