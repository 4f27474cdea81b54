import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '#kit/ui/api.ts'
import { OverlayMap } from '#kit/ui/overlay/overlay-map.tsx'
import type { Pieces } from '#kit/ui/overlay/piece.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import { SpotPhotos } from './photos.ui.tsx'
import type { ExplanationKind, SpotExplanation } from '../wire.ts'

const t = catalogue({
  label: '图斑{number}的范围和已有依据的部分',
  before: '前期',
  after: '后期',
  area: '图斑面积',
  explained: '已有依据',
  rest: '未解释',
  none: '没有找到能够解释它的许可、更新、火情或案件。',
  whole: '整个图斑都有依据。',
  basis: '依据',
  part: '部分（亩）',
  record: '第 {version} 版',
})

/** Where the records lie that can explain a spot. */
const registers: Readonly<Record<ExplanationKind, string>> = {
  land_permit: 'land_use_application',
  harvest_permit: 'harvest_permit',
  regeneration: 'regeneration',
  fire: 'fire_event',
  earlier_case: 'law_case',
}

function piecesOf(told: SpotExplanation | undefined): Pieces {
  const explained = (told?.pieces ?? []).map((p) => ({
    type: 'Feature' as const,
    geometry: p.geometry,
    properties: { class: 'explained' as const, title: `${p.kind_title} ${p.name}`, area_mu: p.area },
  }))
  const rest = told?.rest
    ? [{ type: 'Feature' as const, geometry: told.rest, properties: { class: 'rest' as const, title: t('rest'), area_mu: told.unexplained } }]
    : []
  return { type: 'FeatureCollection', features: [...explained, ...rest] }
}

/** A spot with the explained part hatched, what it was and became, and the record behind each explanation. */
export default function SpotPicture({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['enforcement', 'explanation', record.id, record.version],
    queryFn: ({ signal }) => get<SpotExplanation>(`/api/enforcement/spots/${record.id}/explanation`, {}, signal),
  })
  const pieces = useMemo(() => piecesOf(data), [data])
  const outlines = useMemo(() => [record['boundary'] as GeoJSON.Geometry], [record])
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={6} />
  return (
    <>
      <dl className="facts-list gap">
        <div>
          <dt>{t('before')}</dt>
          <dd>
            {String(record['image_before'])} {String(record['previous_land_class'] ?? '')}
          </dd>
        </div>
        <div>
          <dt>{t('after')}</dt>
          <dd>
            {String(record['image_after'])} {String(record['current_land_class'] ?? '')}
          </dd>
        </div>
        {(['area', 'explained', 'unexplained'] as const).map((key) => (
          <div key={key}>
            <dt>{t(key === 'unexplained' ? 'rest' : key)}</dt>
            <dd>
              <Quantity value={data[key]} unit="亩" />
            </dd>
          </div>
        ))}
      </dl>
      <OverlayMap label={t('label', { number: String(record['spot_number']) })} outlines={outlines} pieces={pieces} />
      {data.pieces.length === 0 ? <p className="quiet gap-above">{t('none')}</p> : <Grounds pieces={data.pieces} whole={data.rest === null} />}
      <SpotPhotos record={record} />
    </>
  )
}

function Grounds({ pieces, whole }: { pieces: SpotExplanation['pieces']; whole: boolean }) {
  return (
    <>
      {whole && <p className="gap-above">{t('whole')}</p>}
      <div className="table-box gap-above" tabIndex={0} role="region" aria-label={t('basis')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('basis')}</th>
              <th scope="col" className="numeric">
                {t('part')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pieces.map((p) => (
              <tr key={`${p.kind} ${p.record}`}>
                <td>
                  {p.kind_title}：<To href={`/registers/${registers[p.kind]}/${p.record}`}>{p.name}</To>{' '}
                  <span className="quiet small">{t('record', { version: p.version })}</span>
                </td>
                <td className="numeric">
                  <Quantity value={p.area} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
