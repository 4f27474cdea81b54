import { Radio } from 'antd'
import { t } from '../../text/text.ts'
import type { Question } from '#kit/wire/imports.ts'

export type Answers = Readonly<Partial<Record<Question['about'], string>>>
type Properties = { questions: readonly Question[]; answers: Answers; answer: (answers: Answers) => void; disabled: boolean }

/** What the file leaves open: its system of coordinates, the encoding of its texts. Nothing is chosen beforehand; what was said can be said anew. */
export function Questions({ questions, answers, answer, disabled }: Properties) {
  if (questions.length === 0) return null
  return (
    <section aria-label={t('import.questions')} className="import-questions">
      <h2>{t('import.questions')}</h2>
      {questions.map(({ about, message, options, suggested }) => (
        <div key={about}>
          <p>{message}</p>
          <Radio.Group
            aria-label={about === 'crs' ? t('import.crs') : t('import.encoding')}
            disabled={disabled}
            value={answers[about] ?? null}
            onChange={(event) => answer({ ...answers, [about]: String(event.target.value) })}
          >
            {options.map(({ value, title }) => (
              <Radio key={value} value={value}>
                {title}
                {value === suggested && <span className="quiet"> {t('import.suggested')}</span>}
              </Radio>
            ))}
          </Radio.Group>
        </div>
      ))}
    </section>
  )
}
