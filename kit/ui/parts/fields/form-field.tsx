import type { ReactNode } from 'react'
import { semicolon, t } from '../../text/text.ts'
import type { FieldDefinition } from '#kit/wire/registers.ts'

type Given = { id: string; invalid: boolean; describedBy?: string }
type Properties = {
  id: string
  field: Pick<FieldDefinition, 'title' | 'help' | 'required' | 'sensitive'>
  problem?: string
  /** The same was told at a field above: this one is only marked. */
  again?: boolean
  children: (input: Given) => ReactNode
}

/** A label, its input, the help of the law beside it, and what is wrong with it in words. */
export function FormField({ id, field, problem, again = false, children }: Properties) {
  const help = [field.help, field.sensitive?.purpose].filter(Boolean).join(semicolon())
  const described = [problem && !again ? `${id}-problem` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ')
  return (
    <div className={problem ? 'form-field has-problem' : 'form-field'} data-field={id}>
      <label htmlFor={id}>
        {field.title}
        {field.required && (
          <span className="required" title={t('input.required')}>
            {' '}
            *
          </span>
        )}
      </label>
      <div className="form-input">
        {children({ id, invalid: Boolean(problem), ...(described ? { describedBy: described } : {}) })}
        {problem && !again && (
          <small id={`${id}-problem`} className="problem" role="alert">
            {problem}
          </small>
        )}
        {help && (
          <small id={`${id}-help`} className="quiet help">
            {help}
          </small>
        )}
      </div>
    </div>
  )
}
