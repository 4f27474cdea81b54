import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { keepPlace, useAddress } from '#kit/ui/address.ts'
import type { Ready } from '#kit/ui/map/canvas.tsx'
import { useFocus } from '#kit/ui/map/focus.ts'
import { useChosenMark, useClicks, useTileLayers, type Chosen, type Shown } from '#kit/ui/map/tile-layers.ts'
import { Card } from './card.tsx'
import { Measure } from './measure.tsx'

type Properties = { ready: Ready; shown: Shown; division: string; /** keep the view of the address when first opened */ stay: boolean }

const chosenIn = (parameters: URLSearchParams): Chosen | null => {
  const [layer, id] = (parameters.get('pick') ?? '').split(':')
  return layer && id ? { layer, id } : null
}

/** What moves on the map: layers, the chosen record, measuring; the view is written into the address. */
export function Live({ ready, shown, division, stay }: Properties) {
  const [parameters, set] = useAddress()
  const [, go] = useLocation()
  const search = useSearch()
  const [measuring, setMeasuring] = useState(false)
  const [opened] = useState(division)
  const chosen = useMemo(() => chosenIn(parameters), [parameters.get('pick')])
  useTileLayers(ready, shown)
  useChosenMark(ready, shown, chosen)
  useFocus(ready, division, { stay: stay && division === opened, left: 276 })
  useViewInAddress(ready, set)
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
      <Measure ready={ready} measuring={measuring} setMeasuring={setMeasuring} />
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
