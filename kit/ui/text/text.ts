import { said, spoken } from './language.ts'
import { zh } from './zh.ts'

type Values = Readonly<Record<string, string | number>>

/** A sentence by its key; `{name}` is filled from the values. */
export type Say<Key extends string> = (key: Key, values?: Values) => string

/** `{name}` is what was put in, in the reader's language where it is a definition's; `{name|one|many}` a word by its number. */
export const filled = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (whole, name: string, one?: string, many?: string) =>
    name in values ? (many === undefined ? said(String(values[name])) : ((Number(values[name]) === 1 ? one : many) ?? '')) : whole,
  )

/** What stands between the words of a list, and between its sentences. */
export const comma = (): string => (spoken() === 'zh' ? '、' : ', ')
export const semicolon = (): string => (spoken() === 'zh' ? '；' : '; ')

/**
 * The sentences of one catalogue, Chinese being the source language. The cockpit has one, and each file of a room's
 * views its own beside it: a key that is not in it does not compile.
 */
export const catalogue =
  <Texts extends Readonly<Record<string, string>>>(texts: Texts): Say<keyof Texts & string> =>
  (key, values = {}) =>
    filled(said(texts[key] ?? key), values)

export type TextKey = keyof typeof zh

/** A sentence of the shared parts. */
export const t = catalogue(zh)
