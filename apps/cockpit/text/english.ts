import enUS from 'antd/es/locale/en_US.js'
import type { Locale } from 'antd/es/locale/index.js'
import { type Dictionary, overlayOf } from '#kit/ui/text/overlay.ts'

/** A file of English: it stands beside what it translates, and is found by its name. */
type Spoken = { readonly english?: Dictionary; readonly composed?: Dictionary; readonly refusals?: Dictionary }

const files = Object.values(
  import.meta.glob<Spoken>(
    ['../../../kit/ui/text/en/*.ts', './en/*.ts', '../pages/**/english.ts', '../../../domains/**/english.ts', '../../../cities/*/english.ts'],
    { eager: true },
  ),
)

const all = (part: keyof Spoken): Dictionary => Object.assign({}, ...files.map((f) => f[part]))

/** All English there is, fetched only by who reads it. */
export const overlay = overlayOf(all('english'), all('composed'), all('refusals'))
export const locale = enUS as unknown as Locale
