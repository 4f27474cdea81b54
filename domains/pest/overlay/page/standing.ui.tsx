import { useQuery } from '@tanstack/react-query'
import { get } from '#kit/ui/api.ts'
import { OverlayMap } from '#kit/ui/overlay/overlay-map.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { StandingAnswer } from '../wire.ts'

const t = catalogue({
  label: '申请范围和疫情单元',
  free: '{on}，申请范围不在已公布的松材线虫病疫情单元里。',
  infected: '{on}，申请范围在以下已公布的松材线虫病疫情单元里；采伐松树应有批准的除治方案，木材是{wood}，不得擅自外运。',
  since: '{level} · {number} · {day}起',
})

const shape = (geometry: unknown): GeoJSON.Geometry => geometry as GeoJSON.Geometry

/** Which announced units of pine wilt an application lies in today, and how much of a sub-compartment it takes. */
export default function StandingPanel({ record, definition }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['pest', 'standing', definition.register, record.id, record.version],
    queryFn: ({ signal }) => get<StandingAnswer>(`/api/pest/standing/${definition.register}/${record.id}`, {}, signal),
  })
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={2} />
  if (data.units.length === 0) return <p>{t('free', { on: data.on })}</p>
  const drawn = data.units.filter((u) => u.geometry !== null)
  return (
    <>
      <p role="alert">{t('infected', { on: data.on, wood: data.wood_word })}</p>
      <ul>
        {data.units.map((u) => (
          <li key={u.id}>
            <To href={`/registers/pest_unit/${u.id}`}>{u.name}</To>{' '}
            {t('since', { level: u.level_title, number: u.announcement_number ?? '—', day: u.announced_on })}
          </li>
        ))}
      </ul>
      {drawn.length > 0 && (
        <OverlayMap
          label={t('label')}
          outlines={data.ground.map(shape)}
          pieces={{
            type: 'FeatureCollection',
            features: drawn.map((u) => ({ type: 'Feature', properties: { class: 'check', title: u.name, area_mu: u.area_mu }, geometry: shape(u.geometry) })),
          }}
        />
      )}
    </>
  )
}
