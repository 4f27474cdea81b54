import { To } from '#kit/ui/parts/link.tsx'
import { grouped } from '#kit/quantity/grouped.ts'
import { amount, FigureValue, measured } from '#kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'
import { changeOf } from './change.ts'
import type { ComparedFigure as Compared } from '#kit/wire/figures.ts'
import { useSections, type Section } from './use-sections.ts'
import type { IndicatorItem } from '#kit/wire/figures.ts'

type Properties = { figures: readonly Compared[]; indicators: readonly IndicatorItem[] }
type Group = { number: string; title: string; figures: Compared[] }

/** Figures under the sections of the report, in its order. */
export function FiguresTable({ figures, indicators }: Properties) {
  const sections = useSections()
  const known = new Map(indicators.map((i) => [i.id, i]))
  return (
    <div className="table-box">
      <table className="table figures">
        <thead>
          <tr>
            <th scope="col">{t('figures.indicator')}</th>
            <th scope="col" className="numeric">
              {t('figures.value')}
            </th>
            <th scope="col" className="wide">
              {t('figures.spoken')}
            </th>
            <th scope="col" className="numeric wide">
              {t('figures.operands')}
            </th>
            <th scope="col" className="numeric wide">
              {t('figures.records')}
            </th>
            <th scope="col" className="numeric">
              {t('figures.last_year')}
            </th>
            <th scope="col" className="numeric wide">
              {t('figures.change')}
            </th>
          </tr>
        </thead>
        {bySection(figures, known, sections).map((group) => (
          <tbody key={group.number}>
            <tr className="group">
              <th scope="colgroup" colSpan={7}>
                {group.number} {group.title}
              </th>
            </tr>
            {group.figures.map((f) => (
              <Row key={f.indicator} figure={f} title={known.get(f.indicator)?.title ?? f.title} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({ figure, title }: { figure: Compared; title: string }) {
  const { indicator, value, unit, text, records } = figure
  return (
    <tr>
      <th scope="row">
        <To href={`/figures/${encodeURIComponent(indicator)}`}>{title}</To>
      </th>
      <td className="numeric value">
        <FigureValue value={value} unit={unit} reason={figure.reason} />
      </td>
      <td className="wide">
        <span lang="zh-CN">{text}</span>
        <Remark figure={figure} />
      </td>
      <td className="numeric wide">
        <Operands of={figure} />
      </td>
      <td className="numeric wide quiet">{grouped(String(records))}</td>
      <td className="numeric quiet">
        <FigureValue value={figure.last_year} unit={unit} said={false} reason={figure.last_year_reason} />
        {figure.last_year_reason && value !== null && <small className="remark">{figure.last_year_reason}</small>}
      </td>
      <td className="numeric wide quiet">
        <Change change={changeOf(value, figure.last_year)} unit={unit} />
      </td>
    </tr>
  )
}

/** What must be known to read the figure, or why there is none. */
export function Remark({ figure: { reason, remark } }: { figure: { reason?: string; remark?: string } }) {
  const words = reason ?? remark
  return words ? <small className="remark">{words}</small> : null
}

/** A ratio's operands; nothing for any other figure. */
export function Operands({ of: { numerator, denominator } }: { of: { numerator: string | null; denominator: string | null } }) {
  return numerator === null || denominator === null ? null : (
    <>
      {measured(numerator)} / {measured(denominator)}
    </>
  )
}

/** A difference as people read it: signed, grouped; equal is said in a word. */
export function Change({ change, unit }: { change: string | null; unit: string }) {
  if (change === null) return <>—</>
  if (change === '0') return <>{t('figures.same')}</>
  return <>{change.startsWith('+') ? `+${amount(change.slice(1), unit)}` : amount(change, unit)}</>
}

function bySection(figures: readonly Compared[], known: ReadonlyMap<string, IndicatorItem>, sections: readonly Section[]): Group[] {
  const chapterOf = (f: Compared) => known.get(f.indicator)?.chapter ?? ''
  const titles = new Map(sections.map(({ number, title }) => [number, title]))
  const by = Map.groupBy(figures, (f) => (titles.has(chapterOf(f)) ? chapterOf(f) : ''))
  const order = [...titles, ['', t('figures.chapter_other')] as const]
  return order.flatMap(([number, title]) => (by.has(number) ? [{ number, title, figures: by.get(number) ?? [] }] : []))
}
