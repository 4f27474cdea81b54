import { useEffect, useRef } from 'react'

export type Keys = Readonly<Record<string, () => void>>

/** Where letters are typed, or something lies over the page. */
const elsewhere = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input:not([type=checkbox]), textarea, select, [role=dialog], .ant-select-open') !== null)) ||
  document.querySelector('.ant-drawer-open, .ant-modal-wrap:not([style*="display: none"])') !== null

/** Single keys of a page; links and buttons keep their Enter. */
export function useKeys(keys: Keys): void {
  const held = useRef(keys)
  useEffect(() => {
    held.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || elsewhere(event.target)) return
      if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, [role=button]')) return
      const run = held.current[event.key]
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
