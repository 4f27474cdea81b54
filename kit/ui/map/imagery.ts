import { useEffect } from 'react'
import { IMAGERY_HOST } from '#kit/setting/imagery-host.ts'
import type { Ready } from './canvas.tsx'

const NAME = 'imagery'
/** Beneath rivers, borders and names: what is drawn of the ground alone is covered. */
const BENEATH = 'river'

const tilesBy = (key: string): string =>
  `https://${IMAGERY_HOST}/img_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=img&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`

/** Pictures from the air under all that is drawn, while there is a key. 天地图 asks whose page it is; our pages tell no other host more than that. */
export function useImagery({ map }: Ready, key: string | null): void {
  useEffect(() => {
    if (key === null) return
    map.setTransformRequest((url) => (url.startsWith(`https://${IMAGERY_HOST}/`) ? { url, referrerPolicy: 'origin' } : { url }))
    map.addSource(NAME, { type: 'raster', tiles: [tilesBy(key)], tileSize: 256, minzoom: 1, maxzoom: 18 })
    map.addLayer({ id: NAME, type: 'raster', source: NAME }, map.getLayer(BENEATH) ? BENEATH : undefined)
    return () => {
      if (!map.style) return
      if (map.getLayer(NAME)) map.removeLayer(NAME)
      if (map.getSource(NAME)) map.removeSource(NAME)
    }
  }, [map, key])
}
