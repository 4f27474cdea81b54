import { comma } from '#kit/ui/text/text.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Progress, Radio } from 'antd'
import { useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { keepPlace, useWhereWhen } from '#kit/ui/address.ts'
import { address, ApiProblem, sendFile, sendForFile, sendRaw } from '#kit/ui/api.ts'
import { divisionBy } from '#kit/ui/parts/divisions.ts'
import { grouped } from '#kit/quantity/grouped.ts'
import { SkeletonRows } from '#kit/ui/parts/skeletons.tsx'
import { queryClient } from '#kit/ui/query.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { t } from '../../text/text.ts'
import { Columns } from './columns.tsx'
import { type Answers, Questions } from './questions.tsx'
import { Reasons } from './reasons.tsx'
import { type Crosswalk, Words } from './words.tsx'
import type { Preview, Progress as Told, Question, Result } from '#kit/wire/imports.ts'

type Mapping = Readonly<Record<string, string>>
const isResult = (line: Result | Told): line is Result => 'accepted' in line
const n = (count: number): string => grouped(String(count))

/** One file under way: its preview with the columns as chosen, then the import with its progress and what came of it. */
export function Order({ definition, file }: { definition: RegisterDefinition; file: File }) {
  const { division } = useWhereWhen()
  const place = useQuery(divisionBy(division))
  const [chosen, choose] = useState<Mapping | null>(null)
  const [answers, answer] = useState<Answers>({})
  const [asked, ask] = useState<readonly Question[]>([])
  const [told, tell] = useState<Told | null>(null)
  const [crosswalk, translate] = useState<Crosswalk>({})
  const [whole, takeWhole] = useState(false)
  const stopping = useRef<AbortController | null>(null)
  const door = (then: { commit?: 1; copy?: 1; whole?: 1; sha256?: string } = {}): string =>
    address(`/api/registers/${definition.register}/imports`, {
      division,
      mapping: chosen ? JSON.stringify(chosen) : null,
      crosswalk: Object.keys(crosswalk).length > 0 ? JSON.stringify(crosswalk) : null,
      ...answers,
      ...then,
    })
  const preview = useQuery({
    queryKey: ['import', definition.register, file.name, file.lastModified, division, chosen, crosswalk, answers],
    queryFn: () => sendRaw<Preview>(door(), file, 'application/octet-stream'),
    retry: false,
    staleTime: Infinity,
    placeholderData: (before) => before,
  })
  const commit = useMutation({
    mutationFn: (sha256: string) => {
      stopping.current = new AbortController()
      return sendFile<Result, Told>(door({ commit: 1, sha256, ...(whole ? { whole: 1 as const } : {}) }), null, tell, isResult, stopping.current.signal)
    },
    onSettled: () => {
      // how much is left of it: told once the batch that was under way is in
      if (stopping.current?.signal.aborted) void preview.refetch()
      return queryClient.invalidateQueries({ queryKey: ['records'] })
    },
  })
  // A question stays on the page once answered, so that the answer can be changed.
  const open = preview.data?.questions ?? []
  const unheard = open.filter((q) => !asked.some((one) => one.about === q.about))
  if (unheard.length > 0) ask([...asked, ...unheard])
  const questions = <Questions questions={asked} answers={answers} answer={answer} disabled={commit.isPending || preview.isFetching} />
  if (preview.error)
    return (
      <div className="import-order">
        <Alert type="error" showIcon title={preview.error.message} description={preview.error instanceof ApiProblem ? preview.error.detail : undefined} />
        {questions}
      </div>
    )
  if (!preview.data)
    return (
      <>
        <p className="quiet" role="status">
          {t('import.reading', { name: file.name })}
        </p>
        <SkeletonRows rows={6} />
      </>
    )
  const { data } = preview
  const takes = data.ready + data.changed
  const copy = (): Promise<void> => sendForFile(door({ copy: 1, sha256: data.sha256 }), `${definition.title}（退回）.xlsx`)
  if (commit.data) return <Done definition={definition} result={commit.data} whole={whole} copy={copy} />
  return (
    <div className="import-order" aria-busy={preview.isFetching}>
      <p>
        {data.format === 'xlsx'
          ? t('import.found_workbook', { name: file.name, total: n(data.total) })
          : t('import.found', { name: file.name, format: data.format, total: n(data.total), crs: data.crs, encoding: data.encoding })}
      </p>
      {data.notes.length > 0 && (
        <ul className="quiet small">
          {data.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <ul className="import-counts" role="status">
        <li>
          <strong className="numeric">{t('import.ready', { n: n(data.ready) })}</strong>
        </li>
        {data.changed > 0 && <li className="numeric">{t('import.changed', { n: n(data.changed) })}</li>}
        <li className="numeric">{t('import.already', { n: n(data.already) })}</li>
        <li className={data.refused > 0 ? 'numeric problem' : 'numeric'}>{t('import.refused', { n: n(data.refused) })}</li>
      </ul>
      <p className="quiet small">
        {t('import.gates')} {!data.mapping['division'] && t('import.place', { division: place.data?.name ?? division })}
      </p>
      {data.missing.length > 0 && <Alert type="warning" showIcon title={t('import.missing', { fields: data.missing.map((f) => f.title).join(comma()) })} />}
      {questions}
      <Columns preview={data} mapping={chosen ?? data.mapping} choose={choose} disabled={commit.isPending} />
      {data.unknown.length > 0 && <Words unknown={data.unknown} crosswalk={crosswalk} translate={translate} disabled={commit.isPending} />}
      {commit.error &&
        (stopping.current?.signal.aborted ? (
          <Alert type="warning" showIcon title={t('import.stopped')} />
        ) : (
          <Alert type="error" showIcon title={commit.error.message} description={t('import.broken')} />
        ))}
      {!commit.isPending && (
        <Radio.Group aria-label={t('import.how')} className="import-how" value={whole} onChange={(event) => takeWhole(Boolean(event.target.value))}>
          <Radio value={false}>{t('import.by_line')}</Radio>
          <Radio value={true}>{t('import.whole')}</Radio>
        </Radio.Group>
      )}
      {commit.isPending ? (
        <div role="status">
          {told ? t('import.progress', { done: n(told.done), total: n(told.total) }) : t('import.reading', { name: file.name })}
          <Progress percent={told ? Math.floor((told.done / told.total) * 100) : 0} />
          <Button onClick={() => stopping.current?.abort()}>{t('import.stop')}</Button>
        </div>
      ) : (
        <Button type="primary" disabled={takes === 0 || open.length > 0 || preview.isFetching} onClick={() => commit.mutate(data.sha256)}>
          {takes === 0 ? t('import.nothing') : open.length > 0 ? t('import.answer_first') : t('import.commit', { n: n(takes) })}
        </Button>
      )}
      <Reasons lines={data.lines} refused={data.refused} fields={data.fields} />
      {data.refused > 0 && <Copy copy={copy} />}
    </div>
  )
}

/** The file given back with its reasons. */
function Copy({ copy }: { copy: () => Promise<void> }) {
  const made = useMutation({ mutationFn: copy })
  return (
    <div>
      <Button loading={made.isPending} onClick={() => made.mutate()}>
        {made.isPending ? t('import.copying') : t('import.copy')}
      </Button>
      <p className="quiet small">{t('import.copy_help')}</p>
      {made.error && <Alert type="error" showIcon title={made.error.message} />}
    </div>
  )
}

type DoneProperties = { definition: RegisterDefinition; result: Result; whole: boolean; copy: () => Promise<void> }

function Done({ definition, result, whole, copy }: DoneProperties) {
  const [, go] = useLocation()
  const search = useSearch()
  return (
    <div className="import-order">
      <Alert
        type={result.refused > 0 ? 'warning' : 'success'}
        showIcon
        title={
          whole && result.refused > 0
            ? t('import.nothing_whole', { n: n(result.refused) })
            : t('import.done', { accepted: n(result.accepted), changed: n(result.changed), already: n(result.already), refused: n(result.refused) })
        }
        action={<Button onClick={() => go(keepPlace(`/registers/${definition.register}`, search))}>{t('import.list')}</Button>}
      />
      <Reasons lines={result.lines} refused={result.refused} fields={result.fields} />
      {result.refused > 0 && <Copy copy={copy} />}
    </div>
  )
}
