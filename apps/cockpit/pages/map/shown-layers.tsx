import { Button } from 'antd'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import type { RecordLayer } from '#kit/ui/map/layer-items.ts'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { Legend } from './legend.tsx'
import { t } from './text.ts'
import { arrangement, fadedIn, fadeParameter, hideParameter, movedTo, viewIn } from './view-address.ts'

type Properties = {
  /** The topmost first. */
  layers: readonly RecordLayer[]
  hidden: ReadonlySet<string>
  /** Takes a layer off the map. */
  off: (layer: string) => void
}

/** The layers on the map as they lie on each other, each with its legend; moved by the pointer or the arrow keys, made to shine through. */
export function ShownLayers({ layers, hidden, off }: Properties) {
  const [parameters, set] = useAddress()
  const list = useRef<HTMLUListElement>(null)
  const dragged = useRef<string | null>(null)
  const [moved, setMoved] = useState<{ layer: string; place: number } | null>(null)
  const zoom = viewIn(parameters)?.zoom ?? null
  const faded = fadedIn(parameters)
  const names = layers.map((l) => l.layer)
  const move = (layer: string, to: number): void => {
    const next = movedTo(names, layer, to)
    if (next.join() === names.join()) return
    set(arrangement(next), { replace: true })
    setMoved({ layer, place: next.indexOf(layer) })
  }
  // The list holds the pointer, since a row that changes its place in the document would let go of it on its way.
  const grab = (layer: string, pointer: number): void => {
    dragged.current = layer
    list.current?.setPointerCapture(pointer)
  }
  const drag = ({ clientY }: PointerEvent): void => {
    const at = dragged.current === null ? -1 : names.indexOf(dragged.current)
    if (at < 0) return
    const middles = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect()).map((box) => box.top + box.height / 2)
    move(names[at] ?? '', middles.filter((middle, i) => i !== at && middle < clientY).length)
  }
  // A row that changes its place in the document loses the focus, and with it the next key.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-layer="${moved.layer}"] .layer-handle`)?.focus()
  }, [moved])
  const toggle = (key: string): void => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    set({ hide: hideParameter(next) }, { replace: true })
  }
  const told = moved && layers.find((l) => l.layer === moved.layer)
  return (
    <section aria-label={t('layers.shown')}>
      <h2>{t('layers.shown')}</h2>
      {layers.length > 1 && <small className="quiet only-screen">{t('layers.shown_help')}</small>}
      <ul className="shown-layers" ref={list} onPointerMove={drag} onLostPointerCapture={() => (dragged.current = null)}>
        {layers.map((layer, i) => (
          <li key={layer.layer} data-layer={layer.layer}>
            <div className="row tight">
              {layers.length > 1 && (
                <Handle layer={layer} place={i} of={layers.length} grab={(pointer) => grab(layer.layer, pointer)} move={(to) => move(layer.layer, to)} />
              )}
              <strong className="grow">{layer.title}</strong>
              <Button
                type="text"
                size="small"
                icon={<Icon name="close" size={14} />}
                aria-label={t('layers.off', { title: layer.title })}
                onClick={() => off(layer.layer)}
              />
            </div>
            <label className="layer-fade">
              {t('layers.fade')}
              <input
                type="range"
                min={0}
                max={90}
                step={10}
                aria-label={t('layers.fade_of', { title: layer.title })}
                aria-valuetext={t('layers.percent', { n: shareOf(faded, layer) })}
                value={shareOf(faded, layer)}
                onChange={(e) => set({ fade: fadeParameter(new Map([...faded, [layer.layer, Number(e.target.value) / 100]])) }, { replace: true })}
              />
              <span>{t('layers.percent', { n: shareOf(faded, layer) })}</span>
            </label>
            <Legend layer={layer} hidden={hidden} toggle={toggle} far={zoom !== null && zoom < layer.from_zoom} />
          </li>
        ))}
      </ul>
      <span className="sr-only" role="status">
        {told && moved && t('layers.moved', { title: told.title, n: moved.place + 1, of: layers.length })}
      </span>
    </section>
  )
}

const shareOf = (faded: ReadonlyMap<string, number>, { layer }: RecordLayer): number => Math.round((faded.get(layer) ?? 0) * 100)

type HandleProperties = { layer: RecordLayer; place: number; of: number; grab: (pointer: number) => void; move: (place: number) => void }

/** What a layer is moved by: dragged over the others, or by ↑ and ↓. */
function Handle({ layer, place, of, grab, move }: HandleProperties) {
  const key = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    move(place + by)
  }
  return (
    <button
      type="button"
      className="layer-handle"
      aria-label={t('layers.move', { title: layer.title, n: place + 1, of })}
      onKeyDown={key}
      onPointerDown={(e) => grab(e.pointerId)}
    >
      ⠿
    </button>
  )
}
