import { Button } from 'antd'
import { useState } from 'react'
import { TogetherDrawer } from '#kit/ui/parts/forms/together-drawer.tsx'
import { t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { RegisterDefinition, TransitionDefinition } from '#kit/wire/registers.ts'

type Properties = { definition: RegisterDefinition; records: readonly Rec[]; clear: () => void }

/** Steps that all chosen records are open to. */
const common = (definition: RegisterDefinition, records: readonly Rec[]): TransitionDefinition[] =>
  definition.transitions.filter((step) => records.every((r) => r.transitions.some((s) => s.name === step.name && s.allowed)))

const kindOf = ({ kinds }: RegisterDefinition, record: Rec): { kind?: string } => (kinds ? { kind: String(record[kinds.field]) } : {})

/** What can be done with several records at once; each is its own step with its own answer. */
export function BulkBar({ definition, records, clear }: Properties) {
  const [step, setStep] = useState<string | null>(null)
  if (records.length === 0) return null
  const steps = common(definition, records)
  return (
    <section className="bulk card gap" aria-label={t('register.chosen', { n: records.length })}>
      <div className="row wrap">
        <strong>{t('register.chosen', { n: records.length })}</strong>
        {steps.map((s) => (
          <Button key={s.name} onClick={() => setStep(s.name)}>
            {s.title}
          </Button>
        ))}
        {steps.length === 0 && <span className="quiet">{t('register.bulk_none')}</span>}
        <Button type="link" onClick={clear}>
          {t('register.unchoose')}
        </Button>
      </div>
      {step && (
        <TogetherDrawer
          register={definition.register}
          step={step}
          records={records.map((r) => ({ ...r, ...kindOf(definition, r) }))}
          close={() => setStep(null)}
          done={clear}
        />
      )}
    </section>
  )
}
