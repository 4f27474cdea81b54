import { useEffect, useState, type RefObject } from 'react'

/** Rows drawn above and below what is in sight. */
const spare = 8

/** Which rows of a long list of equal rows are in sight: from `first` up to, not including, `last`. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [sight, setSight] = useState({ top: 0, height: 800 })
  const scrolled = () => {
    const element = box.current
    if (element) setSight({ top: element.scrollTop, height: element.clientHeight })
  }
  useEffect(() => {
    if (!box.current) return
    const watch = new ResizeObserver(scrolled)
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  const first = Math.max(0, Math.min(Math.floor(sight.top / rowHeight) - spare, count - 1))
  const last = Math.min(count, Math.ceil((sight.top + sight.height) / rowHeight) + spare)
  return { first, last: Math.max(first, last), scrolled }
}
