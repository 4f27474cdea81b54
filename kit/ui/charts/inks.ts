/** Colours of the surface as a canvas needs them: read from the style sheet, so light and dark follow it. */
export type Inks = {
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly paper: string
  readonly accent: string
  readonly font: string
}

export function inksNow(): Inks {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return { ink: read('ink'), quiet: read('quiet'), line: read('line'), paper: read('paper'), accent: read('accent'), font: read('font') }
}
