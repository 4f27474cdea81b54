import { createContext, use } from 'react'

/** The place last typed beside one of a form's photo fields, as it was written, for the others. */
export type SamePlace = { readonly last: string | null; readonly tell: (text: string) => void }

export const SamePlaceContext = createContext<SamePlace>({ last: null, tell: () => {} })
export const useSamePlace = (): SamePlace => use(SamePlaceContext)
