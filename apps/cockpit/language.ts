import type { Locale } from 'antd/es/locale/index.js'
import { useSyncExternalStore } from 'react'
import { send } from '#kit/ui/api.ts'
import { antdLocale } from '#kit/ui/text/antd-locale.ts'
import { layOver, spoken } from '#kit/ui/text/language.ts'
import type { Language } from '#kit/wire/session.ts'

/** Where a window keeps the language that was asked for in its address. */
const KEY = 'siku.language'
const isLanguage = (given: string | null): given is Language => given === 'zh' || given === 'en'

/** Each language by its own name, so that whoever cannot read the other finds it. */
export const languageNames = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>
/** The one that is not spoken now. */
export const otherLanguage = (): Language => (spoken() === 'zh' ? 'en' : 'zh')

let locale = antdLocale
const listeners = new Set<() => void>()

/** What antd says of itself, in the language that is spoken. */
export const useLocale = (): Locale =>
  useSyncExternalStore(
    (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    () => locale,
  )

/** The language that this window was asked to speak: by its address (`?lang=en`), now or earlier; none: as the account has it. */
export function askedHere(): Language | null {
  const asked = new URLSearchParams(window.location.search).get('lang')
  if (isLanguage(asked)) window.sessionStorage.setItem(KEY, asked)
  const kept = window.sessionStorage.getItem(KEY)
  return isLanguage(kept) ? kept : null
}

/** Speaks a language from now on. Chinese is what is there, English is fetched first; back to Chinese a page goes by being opened anew. */
export async function speak(language: Language): Promise<void> {
  if (language === 'zh' || spoken() === 'en') return
  const english = await import('./text/english.ts')
  layOver(english.overlay)
  locale = english.locale
  document.documentElement.lang = language
  for (const heard of listeners) heard()
}

/** Keeps a language at the account and begins anew in it: what has been fetched and drawn speaks the other one. */
export async function keepLanguage(language: Language): Promise<void> {
  await send('PUT', '/api/me/language', { language })
  window.sessionStorage.removeItem(KEY)
  const here = new URL(window.location.href)
  here.searchParams.delete('lang')
  window.history.replaceState(null, '', here)
  window.location.reload()
}
