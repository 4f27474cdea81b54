import { Alert, Button, Input } from 'antd'
import { useRef, useState, type DragEvent } from 'react'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { t } from './text.ts'
import { readFile } from './read-file.ts'

type Properties = {
  ask: (what: { body: string | Blob; type: string }) => void
  /** what the server would not take, and why */
  refused: string | null
  given: string
}
/** A longer text is not put back into the field: typing there would be slow. */
const mostShown = 200_000

/** Where the text comes in: pasted, typed, chosen or dropped. */
export function Ask({ ask, refused: refusedBefore, given }: Properties) {
  const [text, setText] = useState(() => (given.length <= mostShown ? given : ''))
  const [refused, setRefused] = useState(refusedBefore)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readFile(file)
    if ('refused' in read) setRefused(read.refused)
    else ask(read)
  }
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const dragged = (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault()
      setOver(true)
    }
  }
  return (
    <section className={over ? 'card ask over' : 'card ask'} onDragOver={dragged} onDragLeave={() => setOver(false)} onDrop={dropped}>
      {refused && <Alert type="error" showIcon title={refused} closable={{ onClose: () => setRefused(null) }} />}
      <Input.TextArea
        aria-label={t('claims.text')}
        placeholder={t('claims.placeholder')}
        value={text}
        onChange={(e) => setText(e.target.value)}
        autoSize={{ minRows: 14, maxRows: 28 }}
      />
      <div className="row wrap">
        <Button type="primary" disabled={text.trim() === ''} onClick={() => ask({ body: text, type: 'text/plain; charset=utf-8' })}>
          {t('claims.check')}
        </Button>
        <Button icon={<Icon name="file" />} onClick={() => input.current?.click()}>
          {t('claims.choose_file')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".txt,.md,.docx"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={(e) => {
            void take(e.target.files?.[0])
            e.target.value = ''
          }}
        />
        <small className="quiet" aria-live="polite">
          {over ? t('claims.drop') : t('claims.drop_help')}
        </small>
      </div>
    </section>
  )
}
