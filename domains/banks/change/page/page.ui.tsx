import { useQuery } from '@tanstack/react-query'
import { useWhereWhen } from '#kit/ui/address.ts'
import { get } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { Empty } from '#kit/ui/parts/empty.tsx'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { said } from '#kit/ui/text/language.ts'
import { catalogue } from '#kit/ui/text/text.ts'
import type { ChangeLine, ChangesAnswer, Differing } from '../wire.ts'

const t = catalogue({
  title: '小班变化',
  sub: '{division} · {year} 年',
  help: '采伐验收、更新造林、造林和储备林验收、火灾评估、清理枯死松树、开始使用林地、林地流转，各自对所在小班提出变化。县级林业部门到现场核实后采纳，小班随之更新；不采纳的写明原因。待采纳的不分年度。',
  register: '全部建议',
  stands: '森林小班',
  none: '没有对小班的变化建议',
  none_help: '采伐、更新、造林、储备林验收，火灾评估，清理枯死松树，开始使用林地和林地流转以后，碰到小班的会列在这里。',
  by_event: '由何而来',
  event: '由何而来',
  waiting: '待采纳',
  hectares: '公顷',
  oldest: '最早的变化日期',
  taken: '本年已采纳',
  declined: '本年不采纳',
  overtaken: '年度更新已包含',
  differing: '采纳以后与现状图不一致',
  differing_help: '采纳以后又导入的小班，地类与采纳的变化对不上：更正小班，或者重新核实。',
  differing_none: '采纳过的变化与现状图一致。',
  differing_more: '另有 {n} 处，可以缩小到县、乡查看。',
  change: '变化',
  happened_on: '变化日期',
  land_class: '采纳的地类',
  stand: '现状小班',
  stand_class: '图上地类',
  surveyed_on: '调查日期',
})

/** What events propose of sub-compartments, taken one list at a time, and where the imported map disagrees. */
export default function ChangesPage() {
  const { division, year } = useWhereWhen()
  const { data: place } = useQuery(divisionBy(division))
  const { data, error, refetch } = useQuery({
    queryKey: ['banks', 'changes', division, year],
    queryFn: ({ signal }) => get<ChangesAnswer>('/api/banks/changes', { division, year }, signal),
  })
  return (
    <>
      <PageHead
        title={t('title')}
        sub={t('sub', { division: place?.path_name ?? place?.name ?? '…', year })}
        actions={
          <>
            <To href="/registers/stand_change">{t('register')}</To>
            <To href="/registers/sub_compartment">{t('stands')}</To>
          </>
        }
      />
      <p className="quiet">{t('help')}</p>
      {error ? (
        <ErrorPage error={error} retry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows rows={6} />
      ) : data.lines.length === 0 ? (
        <Empty icon="place" title={t('none')}>
          <p>{t('none_help')}</p>
        </Empty>
      ) : (
        <>
          <Lines lines={data.lines} />
          <Disagreements found={data.differing} more={data.differing_more} />
        </>
      )}
    </>
  )
}

function Lines({ lines }: { lines: readonly ChangeLine[] }) {
  return (
    <section className="card" aria-labelledby="changes-by-event">
      <h2 id="changes-by-event">{t('by_event')}</h2>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('by_event')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('event')}</th>
              <th scope="col" className="numeric">
                {t('waiting')}
              </th>
              <th scope="col" className="numeric">
                {t('hectares')}
              </th>
              <th scope="col">{t('oldest')}</th>
              {(['taken', 'hectares', 'declined', 'overtaken'] as const).map((key) => (
                <th key={key} scope="col" className="numeric">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.event}>
                <th scope="row">{said(line.event_title)}</th>
                <td className="numeric">
                  <Counted line={line} state="proposed" n={line.waiting} />
                </td>
                <td className="numeric">{line.waiting_ha}</td>
                <td>{line.oldest ?? '—'}</td>
                <td className="numeric">
                  <Counted line={line} state="taken" n={line.taken} />
                </td>
                <td className="numeric">{line.taken_ha}</td>
                <td className="numeric">{line.declined}</td>
                <td className="numeric">{line.overtaken}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A number that opens to its records. */
function Counted({ line, state, n }: { line: ChangeLine; state: string; n: number }) {
  return n === 0 ? <>0</> : <To href={`/registers/stand_change?event=${line.event}&state=${state}`}>{n}</To>
}

function Disagreements({ found, more }: { found: readonly Differing[]; more: number }) {
  return (
    <section className="card" aria-labelledby="changes-differing">
      <h2 id="changes-differing">{t('differing')}</h2>
      {found.length === 0 ? (
        <p className="quiet">{t('differing_none')}</p>
      ) : (
        <>
          <p className="quiet">{t('differing_help')}</p>
          <div className="table-box" tabIndex={0} role="region" aria-label={t('differing')}>
            <table className="table">
              <thead>
                <tr>
                  {(['change', 'happened_on', 'land_class', 'stand', 'stand_class', 'surveyed_on'] as const).map((key) => (
                    <th key={key} scope="col">
                      {t(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.map((d) => (
                  <tr key={d.change}>
                    <td>
                      <To href={`/registers/stand_change/${d.change}`}>{d.title}</To>
                    </td>
                    <td>{d.happened_on}</td>
                    <td>{d.land_class}</td>
                    <td>
                      <To href={`/registers/sub_compartment/${d.stand}`}>{d.number}</To>
                    </td>
                    <td>{said(d.stand_class_title)}</td>
                    <td>{d.surveyed_on}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {more > 0 && <p className="quiet">{t('differing_more', { n: more })}</p>}
        </>
      )}
    </section>
  )
}
