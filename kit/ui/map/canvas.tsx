import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Empty } from '../parts/empty.tsx'
import { ErrorPage } from '../parts/error-page.tsx'
import { t } from '../text/text.ts'
import { fontFamily, usePrefersDark } from '../theme.ts'
import { baseQuery, type BaseMap } from './base.ts'
import { baseStyle } from './base-style.ts'
import { GlMap, NavigationControl, ScaleControl } from './maplibre.ts'
import { addSigns } from './signs.ts'
import { tonesOf, type Tones } from './tones.ts'
import './map.css'

/** A map that is drawn and ready for layers. */
export type Ready = { readonly map: GlMap; readonly tones: Tones; readonly base: BaseMap }
type View = { center: [number, number]; zoom: number }
type Properties = { label: string; /** where to open; else the whole city */ view?: View | null; scale?: boolean; children?: (ready: Ready) => ReactNode }

const words = (label: string) => ({
  'Map.Title': label,
  'NavigationControl.ZoomIn': t('map.zoom_in'),
  'NavigationControl.ZoomOut': t('map.zoom_out'),
  'ScaleControl.Meters': t('map.metres'),
  'ScaleControl.Kilometers': t('map.kilometres'),
})

function newMap(container: HTMLElement, base: BaseMap, tones: Tones, given: Properties): GlMap {
  const { label, view, scale = true } = given
  const map = new GlMap({
    container,
    style: baseStyle(tones, base),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    minZoom: 6,
    maxZoom: 17,
    fadeDuration: 100,
    // what is drawn stays readable for paper and picture
    canvasContextAttributes: { preserveDrawingBuffer: true },
    localIdeographFontFamily: fontFamily,
    locale: words(label),
    ...(view ? view : { bounds: base.bounds, fitBoundsOptions: { padding: 8 } }),
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  if (scale) map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right')
  return map
}

/** Paper takes what the eye saw: a map that is laid out anew for paper would be drawn too late. */
function onPaper(element: HTMLElement, map: GlMap): () => void {
  const before = () => {
    const canvas = map.getCanvas()
    element.style.setProperty('--picture', `url(${canvas.toDataURL()})`)
    element.style.setProperty('--picture-width', `${canvas.clientWidth}px`)
  }
  window.addEventListener('beforeprint', before)
  return () => window.removeEventListener('beforeprint', before)
}

/** The base map in a box of the page. Children come when it can take layers; light and dark follow the device. */
export function MapCanvas(given: Properties) {
  const { data: base, error, refetch } = useQuery(baseQuery)
  const dark = usePrefersDark()
  const element = useRef<HTMLDivElement>(null)
  const [ready, setReady] = useState<(Ready & { readonly dark: boolean }) | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!element.current || !base) return
    const tones = tonesOf(dark)
    try {
      const map = newMap(element.current, base, tones, given)
      map.once('load', () => {
        addSigns(map, tones)
        setReady({ map, tones, base, dark })
      })
      const away = onPaper(element.current, map)
      return () => {
        away()
        setReady(null)
        map.remove()
      }
    } catch {
      setFailed(true)
      return
    }
  }, [base, dark])
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (failed)
    return (
      <Empty icon="map" title={t('map.no_webgl')}>
        <p>{t('map.no_webgl_help')}</p>
      </Empty>
    )
  return (
    <div className="map-box">
      <div ref={element} className="map-canvas" />
      {/* When the device turns dark the map is made anew: nothing may draw on the old one any more. */}
      {ready?.dark === dark && given.children?.(ready)}
      <small className="map-illustrative">{t('map.illustrative')}</small>
    </div>
  )
}
