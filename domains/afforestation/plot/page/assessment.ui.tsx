import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { get } from '#kit/ui/api.ts'
import { OverlayMap } from '#kit/ui/overlay/overlay-map.tsx'
import type { Pieces } from '#kit/ui/overlay/piece.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { SourceMark } from '#kit/ui/parts/source-mark.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { catalogue } from '#kit/ui/text/text.ts'
import type { PanelProperties } from '#kit/ui/views.ts'
import type { PlotAssessment as Told, PlotStep, StepLine, StepMark } from '../wire.ts'

const t = catalogue({
  label: '{title}的范围和其中不得造林的部分',
  preview: '尚未评估：以下是按今天有效的图层和现有立地因子的预看。',
  kept: '按 {on} 有效的图层评估，结果留存。',
  passed: '通过',
  stopped: '受阻',
  open: '待定',
  step: '步骤',
  found: '查明',
  area: '面积',
  layer: '图层版本',
  steps: '评估的六个步骤',
})
const colours: Readonly<Record<StepMark, string>> = { passed: 'done', stopped: 'late', open: 'waiting' }

/** A plot's six steps, each with what was found, and what of it is out of the question. */
export default function PlotAssessment({ record }: PanelProperties) {
  const { data, error, refetch } = useQuery({
    queryKey: ['planning', 'plot', record.id, record.version],
    queryFn: ({ signal }) => get<Told>(`/api/afforestation/plots/${record.id}/assessment`, {}, signal),
  })
  const pieces = useMemo(
    (): Pieces => ({
      type: 'FeatureCollection',
      features: (data?.pieces ?? []).map(({ title, area_mu, geometry }) => ({
        type: 'Feature',
        geometry,
        properties: { class: 'forbidden', title, area_mu },
      })),
    }),
    [data],
  )
  const outlines = useMemo(() => (data ? [data.outline] : []), [data])
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows rows={8} />
  return (
    <>
      <p className="quiet">{data.preview ? t('preview') : t('kept', { on: data.on })}</p>
      <OverlayMap label={t('label', { title: record.title })} outlines={outlines} pieces={pieces} />
      <Steps steps={data.steps} />
    </>
  )
}

function Steps({ steps }: { steps: readonly PlotStep[] }) {
  return (
    <div className="table-box gap-above" tabIndex={0} role="region" aria-label={t('steps')}>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('found')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.number}>
              <td data-label={t('step')}>
                <div>
                  {step.number}. {step.title}
                  <div>
                    <span className={`state state-${colours[step.mark]}`}>
                      <i aria-hidden="true" />
                      {t(step.mark)}
                    </span>
                  </div>
                </div>
              </td>
              <td data-label={t('found')}>
                <div>
                  {step.lines.map((line) => (
                    <Line key={`${line.said} ${line.layer} ${line.area_mu}`} line={line} />
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Line = ({ line }: { line: StepLine }) => (
  <p>
    {line.said}
    {line.area_mu !== null && (
      <>
        {' '}
        <Quantity value={line.area_mu} unit="亩" />
      </>
    )}
    {line.layer && (
      <>
        {' '}
        <To href={`/registers/control_layer/${line.layer}`}>{t('layer')}</To>
      </>
    )}
    {line.source && (
      <span className="quiet small">
        {' '}
        {line.source}
        <SourceMark of={line.confidence} />
      </span>
    )}
  </p>
)
