import { useSyncExternalStore } from 'react'

const KEY = 'siku.elder'
const told = new Set<() => void>()

/** A device that keeps nothing has the usual view. */
const kept = (): boolean => {
  try {
    return localStorage.getItem(KEY) === '1'
  } catch {
    return false
  }
}
let on = kept()

/** Dresses the document as this device was told; the sheet of the elder's view is fetched only where it is worn. */
export async function dress(): Promise<void> {
  if (on) await import('./elder.css')
  document.documentElement.classList.toggle('elder', on)
}

/** Whether this device shows the elder's view: large letters, large targets. */
export const isElder = (): boolean => on

/** Changes the view of this device, which keeps it. */
export async function setElder(next: boolean): Promise<void> {
  on = next
  try {
    if (next) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // it holds until the page is closed
  }
  await dress()
  for (const tell of told) tell()
}

const subscribe = (tell: () => void): (() => void) => {
  told.add(tell)
  return () => told.delete(tell)
}
export const useElder = (): boolean => useSyncExternalStore(subscribe, isElder)
