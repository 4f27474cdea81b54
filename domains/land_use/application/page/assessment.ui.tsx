import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '#kit/ui/api.ts'
import { OverlayMap } from '#kit/ui/overlay/overlay-map.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import { Findings } from './findings.ui.tsx'
import { piecesOf } from './pieces.ui.ts'
import { Sums } from './sums.ui.tsx'
import type { ApplicationAssessment } from '../wire.ts'

const t = catalogue({
  label: '{title}的范围和落在其中的控制线',
  preview: '受理前的预看：按今天有效的图层；受理时按受理日重新核查并留存。',
  kept: '按受理日 {on} 有效的图层核查，结果留存。',
  red: '红色标记 {n} 处：不能准予',
  clear: '没有红色标记',
  no_parcels: '还没有录入地块。',
})

/** An application over the control lines, with the reason of every mark, what it costs, who reviews it and what its clocks say. */
export default function ApplicationAssessment({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['land_use', 'assessment', record.id, record.version],
    queryFn: ({ signal }) => get<ApplicationAssessment>(`/api/land_use/applications/${record.id}/assessment`, {}, signal),
  })
  const pieces = useMemo(() => piecesOf(data), [data])
  const outlines = useMemo(() => (data?.parcels ?? []).map((p) => p.geometry), [data])
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={8} />
  if (data.parcels.length === 0) return <p className="quiet">{t('no_parcels')}</p>
  return (
    <>
      <p className="row wrap">
        <span className={`state state-${data.red_marks > 0 ? 'late' : 'done'}`}>
          <i aria-hidden="true" />
          {data.red_marks > 0 ? t('red', { n: data.red_marks }) : t('clear')}
        </span>
        <span className="quiet">{t(data.preview ? 'preview' : 'kept', { on: data.on })}</span>
      </p>
      <OverlayMap label={t('label', { title: record.title })} outlines={outlines} pieces={pieces} />
      <Findings findings={data.findings} />
      <Sums told={data} />
    </>
  )
}
