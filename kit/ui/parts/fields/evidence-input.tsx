import { useQuery } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import { exifWithin, readExif } from '#kit/evidence/exif.ts'
import { ApiProblem, withToken } from '../../api.ts'
import { queryClient } from '../../query.ts'
import { t } from '../../text/text.ts'
import type { EvidenceFile } from '#kit/wire/evidence.ts'
import { evidenceOf } from '../evidence.ts'
import { Icon } from '../icon.tsx'
import { Asked, Told } from './evidence-facts.tsx'
import type { InputProperties } from './input.tsx'
import { EvidencePlace, type TypedPlace } from './evidence-place.tsx'
import { upload } from './upload.ts'

type Facts = Pick<EvidenceFile, 'taken_at' | 'time_source' | 'position' | 'place_source' | 'file_time'>
type Sending = { key: string; name: string; percent: number; facts: Facts | null; failed?: string }

/** What the photo itself says, read before it is sent, so that it can be judged at once; the server reads it again. */
async function factsOf(file: File, place: TypedPlace): Promise<Facts> {
  const said = readExif(await file.slice(0, exifWithin).arrayBuffer())
  const at = said.position ?? place
  return {
    taken_at: said.taken_at,
    time_source: said.taken_at ? 'camera' : 'none',
    file_time: file.lastModified ? new Date(file.lastModified).toISOString() : null,
    position: at ? [at.longitude, at.latitude] : null,
    place_source: said.position ? 'camera' : at ? 'typed' : 'none',
  }
}

/** Files dropped, chosen or photographed; each tells when and where it was taken and whether that will do, and is sent at once. */
export function EvidenceInput({ field, value, onChange, id, describedBy, readFile, judged = {} }: InputProperties) {
  const ids = (value as string[] | null) ?? []
  const latest = useRef(ids)
  latest.current = ids
  const [sending, setSending] = useState<readonly Sending[]>([])
  const [place, setPlace] = useState<TypedPlace>(null)
  const input = useRef<HTMLInputElement>(null)
  const mark = (key: string, change: Partial<Sending>) => setSending((all) => all.map((s) => (s.key === key ? { ...s, ...change } : s)))
  const take = async (file: File) => {
    const key = crypto.randomUUID()
    setSending((all) => [...all, { key, name: file.name, percent: 0, facts: null }])
    try {
      const facts = await factsOf(file, place)
      mark(key, { facts })
      const { id: made, ...about } = await withToken(() => upload(file, place, facts.file_time, (percent) => mark(key, { percent })))
      queryClient.setQueryData(evidenceOf(made).queryKey, about)
      setSending((all) => all.filter((s) => s.key !== key))
      latest.current = [...latest.current, made]
      onChange(latest.current)
    } catch (error) {
      mark(key, { failed: error instanceof ApiProblem ? error.title : String(error) })
    }
  }
  const takeAll = (list: FileList | null) => {
    for (const file of list ?? []) void take(file)
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    takeAll(event.dataTransfer.files)
  }
  return (
    <div className="evidence-input">
      <Asked bounds={judged.bounds} />
      <button
        type="button"
        id={id}
        className="drop"
        aria-label={`${field.title}：${t('input.drop')}`}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
        onDragOver={(e) => e.preventDefault()}
        onDrop={dropped}
      >
        <Icon name="plus" /> {t('input.drop')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        data-evidence={field.name}
        onChange={(e) => {
          takeAll(e.target.files)
          e.target.value = ''
        }}
      />
      <ul className="evidence-list">
        {ids.map((file) => (
          <Kept key={file} id={file} known={readFile?.(file)} judged={judged} remove={() => onChange(ids.filter((other) => other !== file))} />
        ))}
        {sending.map((s) => (
          <li key={s.key} role={s.failed ? 'alert' : 'status'} className={s.failed ? 'problem' : undefined}>
            {s.failed ? (
              t('input.upload_failed', { name: s.name, why: s.failed })
            ) : (
              <div className="grow">
                <span className="sr-only">{t('input.uploading', { name: s.name, percent: s.percent })}</span>
                <span className="ellipsis">{s.name}</span>
                {s.facts && <Told file={s.facts} judged={judged} />}
                <Progress percent={s.percent} size="small" aria-label={s.name} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <EvidencePlace id={`${id}-place`} title={field.title} proof={Boolean(judged.bounds?.near)} onChange={setPlace} />
    </div>
  )
}

function Kept({
  id,
  known,
  judged,
  remove,
}: {
  id: string
  known: EvidenceFile | undefined
  judged: NonNullable<InputProperties['judged']>
  remove: () => void
}) {
  const { data: file } = useQuery({ ...evidenceOf(id), ...(known ? { initialData: known } : {}) })
  const name = file?.name ?? t('evidence.nameless')
  return (
    <li>
      {file?.media_type.startsWith('image/') ? <img src={`/api/evidence/${id}`} alt="" /> : <Icon name="file" size={24} />}
      <div className="grow">
        <span className="ellipsis">{name}</span>
        {file && <Told file={file} judged={judged} />}
      </div>
      <Button type="text" size="small" icon={<Icon name="close" />} aria-label={t('input.remove_file', { name })} onClick={remove} />
    </li>
  )
}
