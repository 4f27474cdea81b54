import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { send } from '#kit/ui/api.ts'
import { OverlayMap } from '#kit/ui/overlay/overlay-map.tsx'
import { muOf, type Pieces } from '#kit/ui/overlay/piece.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { day } from '#kit/ui/parts/time.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { Overlay } from '#kit/wire/overlay.ts'
import { QuotaBehind } from './quota.ui.tsx'

const t = catalogue({ label: '{title}的采伐范围和落在其中的控制线', on: '按 {on} 有效的图层。', clear: '范围内没有控制线。', no_ground: '还没有画采伐范围。' })

function piecesOf(met: Overlay | undefined): Pieces {
  const features = (met?.layers ?? []).flatMap((share) =>
    share.inside === 'none' || !share.pieces
      ? []
      : [
          {
            type: 'Feature' as const,
            geometry: share.pieces as GeoJSON.Geometry,
            properties: {
              class: 'told' as const,
              title: share.class === null ? share.title : `${share.title}（${share.class}）`,
              area_mu: muOf(share.plane_area_m2),
            },
          },
        ],
  )
  return { type: 'FeatureCollection', features }
}

/** Where a cutting lies over the control lines of the day it was accepted, and the quota behind it. */
export default function PermitGround({ record }: PanelProperties) {
  const geometry = record['area_boundary'] as GeoJSON.Geometry | null
  const on = typeof record['accepted_at'] === 'string' ? day(record['accepted_at']) : null
  const { data, error, refetch } = useQuery({
    queryKey: ['planning', 'overlay', record.id, record.version],
    enabled: geometry !== null,
    queryFn: () => send<Overlay>('POST', '/api/planning/overlay', { geometry, pieces: true, ...(on === null ? {} : { on }) }),
  })
  const pieces = useMemo(() => piecesOf(data), [data])
  const outlines = useMemo(() => (geometry === null ? [] : [geometry]), [record])
  if (geometry === null) return <p className="quiet">{t('no_ground')}</p>
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={6} />
  return (
    <>
      <p className="quiet">
        {t('on', { on: data.on })}
        {pieces.features.length === 0 && t('clear')}
      </p>
      <OverlayMap label={t('label', { title: record.title })} outlines={outlines} pieces={pieces} />
      {typeof record['quota'] === 'string' && <QuotaBehind account={record['quota']} permit={record.id} />}
    </>
  )
}
