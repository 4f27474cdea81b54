import { useRegisters } from '#kit/ui/parts/registers.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { useSession } from '#kit/ui/session.ts'
import { t } from '../../text/text.ts'
import { MapCanvas, type Ready } from '#kit/ui/map/canvas.tsx'
import { useFocus } from '#kit/ui/map/focus.ts'
import { useLayerItems, useRecordLayers } from '#kit/ui/map/layer-items.ts'
import { signPaths } from '#kit/ui/map/signs.ts'
import { useTileLayers, type Shown } from '#kit/ui/map/tile-layers.ts'

/** Where things wait: records in which something is open, at their places. */
export default function OverviewMap({ division }: { division: string }) {
  const me = useSession()
  const { items } = useLayerItems()
  const { data } = useRegisters()
  const waiting = new Set((data?.items ?? []).filter((r) => r.waiting > 0).map((r) => r.register))
  const names = (items ?? []).flatMap((item) => (item.kind === 'point' && waiting.has(item.register ?? item.layer) ? [item.layer] : []))
  const layers = useRecordLayers(items, names)
  const shown: Shown = { layers, hidden: new Set(names.map((name) => `${name}.done`)), query: division === me.scope.code ? '' : `?division=${division}` }
  return (
    <section className="card flush overview-map">
      <header className="row">
        <h2 className="grow">{t('map.overview_label')}</h2>
        <To href={`/map?layers=${names.join(',')}&hide=${names.map((n) => `${n}.done`).join(',')}`}>{t('map.overview_open')}</To>
      </header>
      <p className="overview-map-key quiet">
        {(['waiting', 'in_time'] as const).map((sense) => (
          <span key={sense}>
            <svg className={`legend-sign ${sense}`} viewBox="0 0 24 24" width={12} height={12} aria-hidden="true">
              <path d={signPaths[sense]} fill="currentColor" />
            </svg>
            {t(`map.${sense}`)}
          </span>
        ))}
      </p>
      <div className="overview-map-box">
        <MapCanvas label={t('map.overview_label')} scale={false}>
          {(ready) => <Drawn ready={ready} shown={shown} division={division} />}
        </MapCanvas>
      </div>
    </section>
  )
}

function Drawn({ ready, shown, division }: { ready: Ready; shown: Shown; division: string }) {
  useTileLayers(ready, shown)
  useFocus(ready, division)
  return null
}
