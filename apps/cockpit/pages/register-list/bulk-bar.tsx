import { App, Button } from 'antd'
import { useState } from 'react'
import { ApiProblem, send } from '#kit/ui/api.ts'
import { keepRecord } from '#kit/ui/parts/records.ts'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition, TransitionDefinition } from '#kit/wire/registers.ts'

type Properties = { definition: RegisterDefinition; records: readonly Rec[]; clear: () => void }

/** Steps that all chosen records are open to and that ask for nothing to be filled. */
const common = (definition: RegisterDefinition, records: readonly Rec[]): TransitionDefinition[] =>
  definition.transitions.filter(
    (step) =>
      step.needs.length === 0 &&
      step.evidence.length === 0 &&
      !step.reason &&
      records.every((r) => r.transitions.some((s) => s.name === step.name && s.allowed)),
  )

/** What can be done with several records at once; each is its own step with its own answer. */
export function BulkBar({ definition, records, clear }: Properties) {
  const { modal, message } = App.useApp()
  const [progress, setProgress] = useState<{ done: number; n: number } | null>(null)
  const [failed, setFailed] = useState<string[]>([])
  if (records.length === 0 && failed.length === 0) return null
  const steps = common(definition, records)
  const run = async (step: TransitionDefinition) => {
    const problems: string[] = []
    for (const [done, r] of records.entries()) {
      setProgress({ done, n: records.length })
      const why = await take(definition.register, r, step.name)
      if (why) problems.push(t('register.bulk_failed', { title: r.title, why }))
    }
    setProgress(null)
    setFailed(problems)
    clear()
    void message.info(t('register.bulk_done', { n: records.length - problems.length }))
  }
  const ask = (step: TransitionDefinition) =>
    modal.confirm({
      title: t('register.bulk_confirm', { n: records.length, step: step.title }),
      content: step.warning,
      okText: step.title,
      onOk: () => {
        void run(step)
      },
    })
  return (
    <section className="bulk card gap" aria-label={t('register.chosen', { n: records.length })}>
      {records.length > 0 && (
        <div className="row wrap">
          <strong>{progress ? t('register.bulk_progress', progress) : t('register.chosen', { n: records.length })}</strong>
          {steps.map((step) => (
            <Button key={step.name} disabled={progress !== null} onClick={() => ask(step)}>
              {step.title}
            </Button>
          ))}
          {steps.length === 0 && <span className="quiet">{t('register.bulk_none')}</span>}
          <Button
            type="link"
            onClick={() => {
              clear()
              setFailed([])
            }}
          >
            {t('register.unchoose')}
          </Button>
        </div>
      )}
      {failed.length > 0 && (
        <ul className="problem" role="alert">
          {failed.map((f) => (
            <li key={f}>{f}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

async function take(register: string, record: Rec, step: string): Promise<string | null> {
  try {
    keepRecord(await send<Rec>('POST', `/api/registers/${register}/records/${record.id}/transitions/${step}`, {}, { version: record.version }))
    return null
  } catch (error) {
    return error instanceof ApiProblem ? error.title : String(error)
  }
}
