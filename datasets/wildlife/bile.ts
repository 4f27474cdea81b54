import { type FileSource, type LookedUp, OWN } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself: words, and no values. */
export const LOOKED_UP: FileSource = { source: '熊胆汁的形态，本系统自定的分法', ...OWN }

/** Forms in which bile is delivered. Water is about nine tenths of what is drawn, so a kilogram of powder is ten of fresh bile. */
export const bileForms = { fresh: '鲜胆汁', concentrate: '胆汁浓缩物', powder: '熊胆粉' } as const
export type BileForm = keyof typeof bileForms

type Remembered = LookedUp & { readonly valid_from: null; readonly valid_to: null; readonly source: string }
const remembered: Remembered = {
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  valid_from: null,
  valid_to: null,
  source: '养殖资料中的常见产量，没有文件规定，由本市另定',
}

/** Fresh bile that one bear gives in a year, kg. The upper bound is what a herd can give; the city may set its own (`wildlife.bile_kg_per_bear`). */
export const BILE_PER_BEAR = { ...remembered, from: '10', to: '40' } as const

/** Kilograms of fresh bile in one kilogram of a form. Of the concentrate nothing is known: the batch says its own factor. */
export const FRESH_PER_KG: Remembered & { readonly fresh: '1'; readonly powder: '10'; readonly concentrate: null } = {
  ...remembered,
  fresh: '1',
  powder: '10',
  concentrate: null,
}

/** The species whose bile is kept. */
export const BEAR = '黑熊'
