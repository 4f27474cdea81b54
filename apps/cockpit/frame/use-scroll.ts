import { useEffect, useRef, type RefObject } from 'react'
import { useLocation } from 'wouter'

/** Where each entry of the history was scrolled to; forgotten with the window. */
const kept = new Map<string, number>()
/** How long a page that is still loading may take to grow tall enough (ms). */
const patience = 2000

/** A new page begins at its top; one gone back to, where it was left. */
export function useScroll(box: RefObject<HTMLElement | null>): void {
  const [path] = useLocation()
  const back = useRef(false)
  useEffect(() => {
    const popped = () => {
      back.current = true
    }
    window.addEventListener('popstate', popped)
    return () => window.removeEventListener('popstate', popped)
  }, [])
  useEffect(() => {
    const element = box.current
    if (!element) return
    const wanted = back.current ? (kept.get(path) ?? 0) : 0
    back.current = false
    const stop = settle(element, wanted)
    const note = () => kept.set(path, element.scrollTop)
    element.addEventListener('scroll', note, { passive: true })
    return () => {
      stop()
      element.removeEventListener('scroll', note)
    }
  }, [path, box])
}

function settle(element: HTMLElement, wanted: number): () => void {
  const until = performance.now() + patience
  let frame = 0
  const attempt = () => {
    element.scrollTop = wanted
    if (Math.abs(element.scrollTop - wanted) > 2 && performance.now() < until) frame = requestAnimationFrame(attempt)
  }
  attempt()
  return () => cancelAnimationFrame(frame)
}
