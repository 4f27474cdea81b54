import { zh } from './zh.ts'

type Values = Readonly<Record<string, string | number>>

/** A sentence by its key; `{name}` is filled from the values. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

/**
 * The sentences of one catalogue, Chinese being the source language. The cockpit has one, and each file of a room's
 * views its own beside it: a key that is not in it does not compile.
 */
export const catalogue =
  <Texts extends Readonly<Record<string, string>>>(texts: Texts): Say<keyof Texts & string> =>
  (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))

export type TextKey = keyof typeof zh

/** A sentence of the shared parts. */
export const t = catalogue(zh)
