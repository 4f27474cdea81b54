import { Button, Progress } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import { ApiProblem, withToken } from '../../api.ts'
import { t } from '../../text/text.ts'
import { Icon } from '../icon.tsx'
import type { InputProperties } from './input.tsx'
import { EvidencePlace } from './evidence-place.tsx'
import { readExif, type Taken } from './exif.ts'
import { upload, type Uploaded } from './upload.ts'

type Sending = { key: string; name: string; percent: number; failed?: string }

/** When and where: what the photo says, else the file's own time and the place the person gave. */
async function takenOf(file: File, place: Taken['position']): Promise<Taken> {
  const said = readExif(await file.slice(0, 262_144).arrayBuffer())
  return { taken_at: said.taken_at ?? (file.lastModified ? new Date(file.lastModified).toISOString() : null), position: said.position ?? place }
}

/** Files dropped, chosen or photographed; each is sent at once and shows how far it is. */
export function EvidenceInput({ field, value, onChange, id, describedBy, readFile }: InputProperties) {
  const ids = (value as string[] | null) ?? []
  const latest = useRef(ids)
  latest.current = ids
  const [sending, setSending] = useState<readonly Sending[]>([])
  const [place, setPlace] = useState<Taken['position']>(null)
  const [files, setFiles] = useState<Readonly<Record<string, Uploaded>>>({})
  const input = useRef<HTMLInputElement>(null)
  const mark = (key: string, change: Partial<Sending>) => setSending((all) => all.map((s) => s.key === key ? { ...s, ...change } : s))
  const take = async (file: File) => {
    const key = crypto.randomUUID()
    setSending((all) => [...all, { key, name: file.name, percent: 0 }])
    try {
      const taken = await takenOf(file, place)
      const done = await withToken(() => upload(file, taken, (percent) => mark(key, { percent })))
      setFiles((all) => ({ ...all, [done.id]: done }))
      setSending((all) => all.filter((s) => s.key !== key))
      latest.current = [...latest.current, done.id]
      onChange(latest.current)
    } catch (error) {
      mark(key, { failed: error instanceof ApiProblem ? error.title : String(error) })
    }
  }
  const takeAll = (list: FileList | null) => { for (const file of list ?? []) void take(file) }
  const dropped = (event: DragEvent) => { event.preventDefault(); takeAll(event.dataTransfer.files) }
  return (
    <div className="evidence-input">
      <EvidencePlace id={`${id}-place`} title={field.title} onChange={setPlace} />
      <button type="button" id={id} className="drop" aria-label={`${field.title}：${t('input.drop')}`} aria-describedby={describedBy} onClick={() => input.current?.click()} onDragOver={(e) => e.preventDefault()} onDrop={dropped}>
        <Icon name="plus" /> {t('input.drop')}
      </button>
      <input ref={input} type="file" multiple hidden aria-hidden="true" tabIndex={-1} data-evidence={field.name} onChange={(e) => { takeAll(e.target.files); e.target.value = '' }} />
      <ul className="evidence-list">
        {ids.map((file) => <Kept key={file} id={file} known={files[file] ?? readFile?.(file)} remove={() => onChange(ids.filter((other) => other !== file))} />)}
        {sending.map((s) => (
          <li key={s.key} role={s.failed ? 'alert' : 'status'} className={s.failed ? 'problem' : undefined}>
            {s.failed ? t('input.upload_failed', { name: s.name, why: s.failed }) : <><span className="sr-only">{t('input.uploading', { name: s.name, percent: s.percent })}</span><span className="ellipsis">{s.name}</span><Progress percent={s.percent} size="small" aria-label={s.name} /></>}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Kept({ id, known, remove }: { id: string; known: { name: string; media_type: string } | undefined; remove: () => void }) {
  const name = known?.name ?? id.slice(0, 8)
  return (
    <li>
      {known?.media_type.startsWith('image/') ? <img src={`/api/evidence/${id}`} alt="" /> : <Icon name="file" size={24} />}
      <span className="ellipsis grow">{name}</span>
      <Button type="text" size="small" icon={<Icon name="close" />} aria-label={t('input.remove_file', { name })} onClick={remove} />
    </li>
  )
}
