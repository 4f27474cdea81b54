import { said } from '#kit/ui/text/language.ts'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { getFile } from '#kit/ui/api.ts'
import { useEffect, useState } from 'react'
import { aheadInWords, postsInWords } from '#kit/ui/parts/ahead.ts'
import { ArrivalNote } from '#kit/ui/parts/arrival-note.tsx'
import { Clock } from '#kit/ui/parts/clock.tsx'
import { EditDrawer } from '#kit/ui/parts/forms/edit-drawer.tsx'
import { TransitionDrawer } from '#kit/ui/parts/forms/transition-drawer.tsx'
import { Icon } from '#kit/ui/parts/icon.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { StateTag } from '#kit/ui/parts/state-tag.tsx'
import { stateColour } from '#kit/ui/parts/states.ts'
import { dateTime } from '#kit/ui/parts/time.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { Steps } from './steps.tsx'

type Properties = { definition: RegisterDefinition; record: Rec }

/** What it is called, where and how it stands, its clock, and what can be done now. */
export function RecordHead({ definition, record }: Properties) {
  useEffect(() => {
    document.title = `${said(record.title)} · ${t('app.name')}`
  }, [record.title])
  return (
    <header className="record-head card">
      <To href={`/registers/${record.register}`} className="quiet">
        <Icon name="left" size={14} /> {definition.title}
      </To>
      <h1>{said(record.title)}</h1>
      <div className="row wrap facts">
        <StateTag colour={stateColour(definition, record.state, record.task)}>{record.state_title}</StateTag>
        {record.task && <Clock {...record.task} />}
        <span>
          <Icon name="place" size={14} /> {record.division_name}
        </span>
        <span className="quiet">{t('record.year', { year: record.belongs_to_year })}</span>
        <span className="quiet">
          {t('record.changed', { at: dateTime(record.changed_at) })} · {t('record.version', { n: record.version })}
        </span>
        {record.demo && (
          <span className="tag demo" title={t('frame.demo_help')}>
            {t('record.demo')}
          </span>
        )}
      </div>
      <Steps definition={definition} record={record} />
      <Ahead record={record} />
      <Actions definition={definition} record={record} />
    </header>
  )
}

/** The record as a PDF to be filed: made when it is asked for, which takes some seconds. */
function Sheet({ record }: { record: Rec }) {
  const { message } = App.useApp()
  const made = useMutation({
    mutationFn: () => getFile(`/api/registers/${record.register}/records/${record.id}/sheet`),
    onError: (error) => message.error(error.message),
  })
  return (
    <Button type="text" icon={<Icon name="print" />} loading={made.isPending} onClick={() => made.mutate()}>
      {t(made.isPending ? 'record.sheet_making' : 'record.sheet')}
    </Button>
  )
}

/** Whom it waits for and who comes after; and why it was sent here, where that had to be said. */
function Ahead({ record }: { record: Rec }) {
  const words = aheadInWords(record)
  return (
    <>
      <ArrivalNote record={record} />
      {words && <p className="ahead">{words}</p>}
    </>
  )
}

function Actions({ definition, record }: Properties) {
  const [step, setStep] = useState<string | null>(null)
  const [editing, setEditing] = useState(false)
  const aside = (name: string) => definition.transitions.find((s) => s.name === name)?.aside ?? false
  const open = record.transitions.filter((s) => s.allowed).toSorted((a, b) => Number(aside(a.name)) - Number(aside(b.name)))
  const closed = record.transitions.filter((s) => !s.allowed)
  const onward = open.filter((s) => !aside(s.name))
  const first = (onward.find((s) => s.name === record.ahead?.next?.step) ?? onward[0])?.name
  const mayEdit = record['can_update'] === undefined ? definition.can.update : record['can_update'] === true
  return (
    <div className="actions">
      <div className="row wrap" role="group" aria-label={t('record.open')}>
        {open.map((s) => (
          <Button key={s.name} type={s.name === first ? 'primary' : 'default'} onClick={() => setStep(s.name)}>
            {s.title}
          </Button>
        ))}
        {open.length === 0 && <span className="quiet">{t('record.none_open')}</span>}
        {mayEdit && (
          <Button type="text" icon={<Icon name="edit" />} onClick={() => setEditing(true)}>
            {t('record.edit')}
          </Button>
        )}
        <Sheet record={record} />
      </div>
      {closed.length > 0 && (
        <details>
          <summary>{t('record.closed', { n: closed.length })}</summary>
          <ul className="closed-steps">
            {closed.map((s) => (
              <li key={s.name}>
                <Button size="small" disabled aria-describedby={`closed-${s.name}`}>
                  {s.title}
                </Button>
                <span id={`closed-${s.name}`} className="quiet">
                  {s.reason}
                  {s.who && s.who.length > 0 && `${t('record.who_may', { who: postsInWords(s.who) })}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {step && <TransitionDrawer register={record.register} id={record.id} transition={step} close={() => setStep(null)} />}
      {editing && <EditDrawer key={record.version} definition={definition} record={record} close={() => setEditing(false)} />}
    </div>
  )
}
