import { Popover } from 'antd'
import type { FigureRun } from '#kit/chapter/report.ts'
import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { FigureValue } from '#kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'
import { changeOf } from '../figures/change.ts'
import { Change, Operands } from '../figures/figures-table.tsx'
import type { Compared } from './sheet.tsx'

/** Address of a figure as the report has it. */
export const figureAddress = (indicator: string): string => `/figures/${encodeURIComponent(indicator)}`

/** A number of the text: underlined, its card on pointing or focus, its records on a click. */
export function FigureInText({ run, given }: { run: FigureRun; given: Compared }) {
  return (
    <Popover trigger={['hover', 'focus']} mouseEnterDelay={0.15} title={run.title} content={<Card run={run} given={given} />}>
      <To href={figureAddress(run.indicator)} className={classOf(run, given)} aria-label={t('report.figure', { title: run.title, text: run.text })}>
        {run.text}
      </To>
    </Popover>
  )
}

function classOf(run: FigureRun, { revisions }: Compared): string {
  const status = revisions?.get(run.indicator)?.status
  return ['in-text', run.value === null ? 'undefined' : '', status === 'revised' || status === 'definition_gone' ? 'revised' : ''].filter(Boolean).join(' ')
}

function Card({ run, given }: { run: FigureRun; given: Compared }) {
  const figure = given.figures.get(run.indicator)
  const before = given.before.get(run.indicator)
  const change = changeOf(run.value, before?.last_year)
  const note = given.report.notes.find((n) => n.indicator === run.indicator)
  return (
    <div className="figure-card">
      <strong>
        <FigureValue value={run.value} unit={run.unit} />
      </strong>
      {figure && figure.numerator !== null && (
        <div>
          <Operands of={figure} />
        </div>
      )}
      {note && <div className="problem">{note.text}</div>}
      <div className="quiet">{t('report.records', { n: grouped(String(run.records)) })}</div>
      <div className="quiet">
        {t('report.last_year', { year: given.report.year - 1 })}：<FigureValue value={before?.last_year} unit={run.unit} />　
        {before?.last_year_reason ?? (
          <>
            {t('report.change')} <Change change={change} unit={run.unit} />
          </>
        )}
      </div>
      {run.definition && (
        <div className="quiet">
          <code>{t('report.definition', { definition: run.definition })}</code>
        </div>
      )}
    </div>
  )
}
