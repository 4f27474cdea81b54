import { setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'

// The worker comes from our own origin as a file: the content security policy allows no other code.
setWorkerUrl(workerUrl)

export { LngLatBounds, Map as GlMap, NavigationControl, ScaleControl } from 'maplibre-gl'
export type {
  FilterSpecification,
  GeoJSONSource,
  LayerSpecification,
  MapGeoJSONFeature,
  MapMouseEvent,
  StyleSpecification,
  ExpressionSpecification,
} from 'maplibre-gl'
