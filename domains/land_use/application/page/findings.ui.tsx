import { To } from '#kit/ui/parts/link.tsx'
import { SourceMark } from '#kit/ui/parts/source-mark.tsx'
import { Quantity } from '#kit/ui/parts/quantity.tsx'
import { catalogue, comma } from '#kit/ui/text/text.ts'
import type { Mark, ToldFinding as Finding } from '../wire.ts'

const t = catalogue({
  title: '每一处标记的理由',
  parcel: '地块',
  all: '全部',
  source: '核查项',
  mark: '结论',
  area: '平面面积',
  reason: '理由',
  basis: '依据',
  slivers: '另有细碎图形 {n} 处',
  layer: '图层 {number}',
  rest: '其余 {n} 项：不禁止、无须核实',
  unknown: '没有有效图层、不能判定的：{names}。不能判定不等于没有。',
})

const colours: Readonly<Record<Mark, string>> = { red: 'late', check: 'waiting', unknown: 'waiting', told: 'done' }
const weighty = (f: Finding): boolean => f.mark === 'red' || f.mark === 'check'
const order: readonly Mark[] = ['red', 'check', 'told', 'unknown']

/** What forbids first, each finding with its reason and article; what is only told stands folded below. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const sorted = findings.toSorted((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark) || a.parcel - b.parcel)
  const [first, rest] = [sorted.filter(weighty), sorted.filter((f) => f.mark === 'told')]
  const unknown = sorted.filter((f) => f.mark === 'unknown')
  return (
    <section aria-label={t('title')} className="gap-above">
      {first.length > 0 && (
        <>
          <h3>{t('title')}</h3>
          <Rows findings={first} />
        </>
      )}
      {unknown.length > 0 && <p className="gap-above">{t('unknown', { names: unknown.map((f) => f.source).join(comma()) })}</p>}
      {rest.length > 0 && (
        <details className="gap-above">
          <summary>{t('rest', { n: rest.length })}</summary>
          <Rows findings={rest} />
        </details>
      )}
    </section>
  )
}

function Rows({ findings }: { findings: readonly Finding[] }) {
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t('mark')}</th>
            <th scope="col">{t('parcel')}</th>
            <th scope="col">{t('source')}</th>
            <th scope="col">{t('reason')}</th>
            <th scope="col" className="numeric">
              {t('area')}
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((f, n) => (
            <Row key={`${f.parcel} ${f.source} ${f.class} ${n}`} finding={f} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ finding: f }: { finding: Finding }) {
  return (
    <tr>
      <td data-label={t('mark')}>
        <span className={`state state-${colours[f.mark]}`}>
          <i aria-hidden="true" />
          {f.mark_title}
        </span>
      </td>
      <td data-label={t('parcel')}>
        <span>{f.parcel === 0 ? t('all') : f.parcel}</span>
      </td>
      <td data-label={t('source')}>
        <Source finding={f} />
      </td>
      <td data-label={t('reason')}>
        <Reason finding={f} />
      </td>
      <td className="numeric" data-label={t('area')}>
        <Quantity value={f.plane_m2} unit={f.plane_m2 === null ? undefined : '平方米'} />
      </td>
    </tr>
  )
}

const Source = ({ finding: f }: { finding: Finding }) => (
  <div>
    {f.source}
    {f.class && <div className="quiet small">{f.class}</div>}
    {f.layer && (
      <div className="small">
        <To href={`/registers/control_layer/${f.layer}`}>{t('layer', { number: f.document_number ?? '' })}</To>
      </div>
    )}
  </div>
)

const Reason = ({ finding: f }: { finding: Finding }) => (
  <div>
    {f.reason}
    {f.article && (
      <div className="quiet small">
        {f.article}
        <SourceMark of={f.confidence} />
      </div>
    )}
    {f.note && <div className="small">{f.note}</div>}
    {f.slivers ? <div className="quiet small">{t('slivers', { n: f.slivers })}</div> : null}
  </div>
)
