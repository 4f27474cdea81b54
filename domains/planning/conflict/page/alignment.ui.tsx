import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Decimal } from '#kit/quantity/decimal.ts'
import { get } from '#kit/ui/api.ts'
import { OverlayMap } from '#kit/ui/overlay/overlay-map.tsx'
import type { Pieces } from '#kit/ui/overlay/piece.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { definitionOf } from '#kit/ui/parts/records.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { PlanAlignment, PlanOverlap } from '../wire.ts'
import { Overlaps } from './overlaps.ui.tsx'

const t = catalogue({
  no_zones: '本规划还没有检查过的分区图，不能判断空间是否重叠。',
  add_zones: '登记分区图',
  label: '{title}的分区和重叠',
  none: '分区与应当衔接的规划、三条控制线都不重叠。',
  without: '这些规划没有分区图，不能判断：{titles}。',
  unknown: '没有今天有效的版本，不能判断：{titles}。',
  conflicts: '全部衔接问题',
  own: '{own} / {other} · {title}',
  within: '{own} / {title}',
  unnamed: '未分类',
})

/** 亩 of an area in hectares: one hectare is 15. */
const muOf = (hectares: string): string => new Decimal(hectares).times(15).toFixed(4)
const named = (of: string | null): string => of ?? t('unnamed')
const piecesOf = (overlaps: readonly PlanOverlap[]): Pieces => ({
  type: 'FeatureCollection',
  features: overlaps.map((o) => ({
    type: 'Feature',
    geometry: o.geometry,
    properties: {
      class: o.line ? 'forbidden' : o.conflict?.state === 'settled' ? 'explained' : 'check',
      title:
        o.other_class === null
          ? t('within', { own: named(o.own_class), title: o.other.title })
          : t('own', { own: named(o.own_class), other: o.other_class, title: o.other.title }),
      area_mu: muOf(o.area_hectares),
    },
  })),
})

/** Where a plan's zones lie over those it must agree with and over the three lines: drawn, measured, and what became of each. */
export default function AlignmentPanel({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['planning', 'alignment', record.id, record.version],
    queryFn: ({ signal }) => get<PlanAlignment>(`/api/planning/plans/${record.id}/alignment`, {}, signal),
  })
  const { data: definition } = useQuery(definitionOf('plan_conflict'))
  const pieces = useMemo(() => piecesOf(data?.overlaps ?? []), [data])
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={6} />
  return (
    <>
      {data.version === null ? (
        <p className="quiet">
          {t('no_zones')} <To href="/registers/plan_zoning">{t('add_zones')}</To>
        </p>
      ) : (
        <>
          <OverlayMap label={t('label', { title: record.title })} outlines={data.outlines} pieces={pieces} />
          {data.overlaps.length === 0 ? <p>{t('none')}</p> : <Overlaps plan={record} told={data} definition={definition} again={() => void refetch()} />}
        </>
      )}
      {data.without_zones.length > 0 && <p className="quiet">{t('without', { titles: data.without_zones.map((p) => p.title).join('、') })}</p>}
      {data.unknown_lines.length > 0 && <p className="quiet">{t('unknown', { titles: data.unknown_lines.join('、') })}</p>}
      <p>
        <To href={`/registers/plan_conflict?plan=${record.id}`}>{t('conflicts')}</To>
      </p>
    </>
  )
}
