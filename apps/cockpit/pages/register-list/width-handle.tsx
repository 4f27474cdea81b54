import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react'
import { catalogue } from '#kit/ui/text/text.ts'
import { narrowest, widest, within } from './columns-code.ts'

const t = catalogue({ 'width.of': '“{title}”的列宽', 'width.how': '拖动改列宽，双击复原；键盘用左右键，Delete 复原' } as const)

type Properties = { title: string; /** as set by hand */ width: number | undefined; change: (width: number | null) => void }
const STEP = 16

const cellOf = (handle: Element): HTMLElement | null => handle.closest('th')

/** The edge of a column: drawn with the pointer, moved by the arrow keys, given back by a double click or Delete. */
export function WidthHandle({ title, width, change }: Properties) {
  const edge = useRef<HTMLSpanElement>(null)
  const from = useRef<{ x: number; width: number } | null>(null)
  useLayoutEffect(() => {
    const cell = edge.current && cellOf(edge.current)
    if (cell) edge.current?.setAttribute('aria-valuenow', String(Math.round(width ?? cell.offsetWidth)))
  })
  const wide = (): number => width ?? (edge.current && cellOf(edge.current)?.offsetWidth) ?? narrowest
  const press = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault()
    event.currentTarget.focus()
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, width: wide() }
  }
  const move = (event: PointerEvent): void => {
    if (!from.current) return
    const next = within(from.current.width + event.clientX - from.current.x)
    if (next !== width && Math.abs(event.clientX - from.current.x) > 2) change(next)
  }
  const key = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (by === undefined && event.key !== 'Delete') return
    event.preventDefault()
    change(by === undefined ? null : wide() + by)
  }
  return (
    <span
      ref={edge}
      className="width-handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('width.of', { title })}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      title={t('width.how')}
      onPointerDown={press}
      onPointerMove={move}
      onPointerUp={() => {
        from.current = null
      }}
      onDoubleClick={() => change(null)}
      onKeyDown={key}
    />
  )
}
