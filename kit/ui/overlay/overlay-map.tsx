import { type CSSProperties, lazy, Suspense } from 'react'
import { Quantity } from '../parts/quantity.tsx'
import { t } from '../text/text.ts'
import { usePrefersDark } from '../theme.ts'
import { tonesOf } from '../map/tones.ts'
import { pieceColour } from './patterns.ts'
import { hectares, legendOf, type LegendEntry, muShown, type Pieces } from './piece.ts'
import './overlay.css'

export type OverlayMapProperties = {
  /** Name for screen readers. */
  readonly label: string
  /** What is judged: drawn as an outline. */
  readonly outlines: readonly GeoJSON.Geometry[]
  /** What lies on it. */
  readonly pieces: Pieces
}

const Drawing = lazy(() => import('./drawing.tsx'))

/** A geometry with what lies on it: a map, and a legend with each area in 亩 and 公顷 that can be read without it. */
export function OverlayMap(given: OverlayMapProperties) {
  const entries = legendOf(given.pieces)
  return (
    <div className="overlay">
      <div className="overlay-map">
        <Suspense fallback={null}>
          <Drawing {...given} />
        </Suspense>
      </div>
      {entries.length > 0 && <Legend entries={entries} />}
    </div>
  )
}

function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  const tones = tonesOf(usePrefersDark())
  return (
    <table className="table overlay-legend">
      <thead>
        <tr>
          <th scope="col">{t('overlay.what')}</th>
          <th scope="col" className="numeric">
            {t('overlay.mu')}
          </th>
          <th scope="col" className="numeric">
            {t('overlay.hectares')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((e) => (
          <tr key={`${e.class} ${e.title}`}>
            <th scope="row">
              <div>
                <i className={`piece-${e.class}`} style={{ '--piece': pieceColour(tones, e.class, e.tint) } as CSSProperties} aria-hidden="true" />
                <b className="piece-number">{e.number}</b>
                <span>
                  {e.title}
                  <small className="quiet">{t(`overlay.${e.class}`)}</small>
                </span>
              </div>
            </th>
            <td className="numeric">
              <Quantity value={e.area_mu === null ? null : muShown(e.area_mu)} />
            </td>
            <td className="numeric quiet">
              <Quantity value={e.area_mu === null ? null : hectares(e.area_mu)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
