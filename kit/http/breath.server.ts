/** How long the thread may be held at a stretch, in milliseconds. */
const STRETCH = 20

/** For long work on the server's own thread: called between its steps, it lets others in whenever a stretch is over. */
export function breathing(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < STRETCH) return undefined
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now()
        resolve()
      })
    })
  }
}
