import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { OverlayMap } from '#kit/ui/overlay/overlay-map.tsx'
import type { Pieces } from '#kit/ui/overlay/piece.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { BlockAnswer } from '../../overlay/wire.ts'

const t = catalogue({
  label: '防治地块和航线',
  working: '作业面积',
  distinct: '防治面积（不重复）',
  not_yet: '作业完成后计算',
  lines: '航线 {km} 公里',
  area: '飞防作业区',
  other: '同一地面的其他各遍',
  passes: '第 {pass} 遍 {method} {day}',
  none: '本年没有别的地块在这一地面上作业。',
})

const shape = (geometry: unknown): GeoJSON.Geometry => geometry as GeoJSON.Geometry

const piecesOf = ({ flight_area, other_passes }: BlockAnswer): Pieces => ({
  type: 'FeatureCollection',
  features: [
    ...(flight_area
      ? [{ type: 'Feature' as const, properties: { class: 'told' as const, title: flight_area.name, area_mu: null }, geometry: shape(flight_area.geometry) }]
      : []),
    ...other_passes.map((o) => ({
      type: 'Feature' as const,
      properties: { class: 'rest' as const, title: o.name, area_mu: o.area_mu },
      geometry: shape(o.geometry),
    })),
  ],
})

/** A block on the map with its lines inside the flight area; the area treated beside the working area, and the other passes over the same ground. */
export default function BlockPanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['pest', 'block', record.id, record.version],
    queryFn: ({ signal }) => get<BlockAnswer>(`/api/pest/blocks/${record.id}`, {}, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={4} />
  return (
    <>
      <p>
        {t('working')} <Quantity value={data.area_mu} unit="亩" /> · {t('distinct')}{' '}
        {data.distinct_mu === null ? t('not_yet') : <Quantity value={data.distinct_mu} unit="亩" />}
        {data.lines_km !== null && <> · {t('lines', { km: data.lines_km })}</>}
        {data.flight_area && (
          <>
            {' '}
            · {t('area')} <To href={`/registers/pest_flight_area/${data.flight_area.id}`}>{data.flight_area.name}</To>
          </>
        )}
      </p>
      <OverlayMap label={t('label')} outlines={[data.boundary, ...(data.lines ? [data.lines] : [])].map(shape)} pieces={piecesOf(data)} />
      <h3>{t('other')}</h3>
      {data.other_passes.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <ul>
          {data.other_passes.map((o) => (
            <li key={o.id}>
              <To href={`/registers/pest_treatment/${o.id}`}>{o.name}</To> {t('passes', { pass: o.pass, method: o.method_title, day: o.treated_on ?? '' })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
