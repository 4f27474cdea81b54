import { zh } from './zh.ts'

export type TextKey = keyof typeof zh
type Values = Readonly<Record<string, string | number>>

/** A sentence of the surface by its key; `{name}` is filled from the values. */
export function t(key: TextKey, values: Values = {}): string {
  return zh[key].replace(/\{(\w+)\}/g, (whole, name: string) => name in values ? String(values[name]) : whole)
}
