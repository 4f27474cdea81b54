import { useEffect, useState } from 'react'

/**
 * Gives the focus back to where it was when what calls this came, once it is gone: a drawer that is taken away closes without giving it
 * back, and whoever goes by keys would begin again at the top. Where that is gone too, the page goes on from its content.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return
        const there = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.getElementById('content')
        there?.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
