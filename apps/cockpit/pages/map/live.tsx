import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { keepPlace, useAddress } from '#kit/ui/address.ts'
import type { Ready } from '#kit/ui/map/canvas.tsx'
import { useFocus } from '#kit/ui/map/focus.ts'
import { useImagery } from '#kit/ui/map/imagery.ts'
import { useChosenMark, useClicks, useTileLayers, type Chosen, type Shown } from '#kit/ui/map/tile-layers.ts'
import { Card } from './card.tsx'
import { Measure } from './measure.tsx'
import { type Narrowing, Objects } from './objects.tsx'
import { SavePicture } from './save-picture.tsx'
import { t } from './text.ts'

type Properties = {
  ready: Ready
  shown: Shown
  division: string
  /** Keep the view of the address when first opened. */
  stay: boolean
  /** The key to pictures from the air, where they are to lie beneath. */
  imagery: string | null
  narrowing: Narrowing
}

const chosenIn = (parameters: URLSearchParams): Chosen | null => {
  const [layer, id] = (parameters.get('pick') ?? '').split(':')
  return layer && id ? { layer, id } : null
}

/** What moves on the map: layers, the chosen record, measuring; the view is written into the address. */
export function Live({ ready, shown, division, stay, imagery, narrowing }: Properties) {
  const [parameters, set] = useAddress()
  const [, go] = useLocation()
  const search = useSearch()
  const [measuring, setMeasuring] = useState(false)
  const [opened] = useState(division)
  const chosen = useMemo(() => chosenIn(parameters), [parameters.get('pick')])
  useImagery(ready, imagery)
  useTileLayers(ready, shown)
  useChosenMark(ready, shown, chosen)
  useFocus(ready, division, { stay: stay && division === opened, left: 276 })
  useViewInAddress(ready, set)
  useInSight(ready, chosen)
  const clicked = useCallback(
    (found: Chosen | null) => {
      const layer = shown.layers.find((l) => l.layer === found?.layer)
      if (found && layer && chosen?.id === found.id) go(keepPlace(`/registers/${layer.register ?? layer.layer}/${found.id}`, search))
      else set({ pick: found ? `${found.layer}:${found.id}` : null }, { replace: true })
    },
    [shown, chosen, go, search, set],
  )
  useClicks(ready, shown, measuring, clicked)
  const layer = shown.layers.find((l) => l.layer === chosen?.layer)
  return (
    <>
      <Measure ready={ready} measuring={measuring} setMeasuring={setMeasuring}>
        <SavePicture ready={ready} shown={shown} division={division} />
        <Objects
          ready={ready}
          layers={shown.layers.toReversed()}
          narrowing={narrowing}
          chosen={chosen}
          choose={({ layer: of, id }) => set({ pick: `${of}:${id}` }, { replace: true })}
        />
      </Measure>
      {imagery !== null && <small className="map-credit">{t('base.credit')}</small>}
      {chosen && <Card register={layer?.register ?? chosen.layer} id={chosen.id} close={() => set({ pick: null }, { replace: true })} />}
    </>
  )
}

function useViewInAddress({ map }: Ready, set: ReturnType<typeof useAddress>[1]) {
  useEffect(() => {
    const own = window.location.pathname
    const moved = () => {
      // A page that is on its way hides this one, which resizes the map: that is no move, and must not call the person back.
      if (window.location.pathname !== own) return
      const { lng, lat } = map.getCenter()
      set({ at: `${lng.toFixed(4)},${lat.toFixed(4)},${map.getZoom().toFixed(1)}` }, { replace: true })
    }
    map.on('moveend', moved)
    return () => {
      map.off('moveend', moved)
    }
  }, [map, set])
}

/** The corner that the card may take of the map, in pixels from the right and as a share of the height. */
const card = { width: 344, height: 0.65 }

/** What was clicked stays in sight: the map gives way where the card would lie over it, so that a second click can find it. */
function useInSight({ map }: Ready, chosen: Chosen | null) {
  const clicked = useRef<{ x: number; y: number } | null>(null)
  useEffect(() => {
    const click = (event: { point: { x: number; y: number } }) => {
      clicked.current = event.point
    }
    map.on('click', click)
    return () => {
      map.off('click', click)
    }
  }, [map])
  useEffect(() => {
    const at = clicked.current
    const { clientWidth: width, clientHeight: height } = map.getCanvas()
    if (!chosen || !at || width < 2 * card.width) return
    const over = at.x - (width - card.width - 24)
    if (over > 0 && at.y > height * (1 - card.height))
      map.panBy([over, 0], { duration: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200 })
  }, [map, chosen?.id])
}
