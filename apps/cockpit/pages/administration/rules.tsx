import { comma } from '#kit/ui/text/text.ts'
import { fieldNamed } from '#kit/ui/parts/records.ts'
import { t } from '../../text/text.ts'
import type { RegisterDefinition, TransitionDefinition } from '#kit/wire/registers.ts'

/** Steps of a register: from where to where, by whom, with what, by when, on what ground. */
export function Rules({ definition }: { definition: RegisterDefinition }) {
  return (
    <>
      <p className="quiet">
        {t(definition.can.create ? 'administration.may_create' : 'administration.may_not_create')} · {definition.basis.join(comma())}
      </p>
      {definition.transitions.length === 0 ? (
        <p className="quiet">{t('administration.no_steps')}</p>
      ) : (
        <div className="table-box" tabIndex={0} role="region" aria-label={t('administration.rights')}>
          <table className="table">
            <thead>
              <tr>
                {(['step', 'way', 'by', 'needs', 'within', 'basis'] as const).map((key) => (
                  <th key={key}>{t(`administration.${key}`)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {definition.transitions.map((step) => (
                <Step key={step.name} definition={definition} step={step} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Step({ definition, step }: { definition: RegisterDefinition; step: TransitionDefinition }) {
  const state = (name: string) => definition.states[name] ?? name
  const needs = [...step.needs, ...step.evidence].map((name) => fieldNamed(definition, name)?.title ?? name)
  const unlike = (step.unlike ?? []).map((name) => definition.transitions.find((s) => s.name === name)?.title ?? name)
  return (
    <tr>
      <td className="nowrap">
        <strong>{step.title}</strong>
        {step.allowed && (
          <div>
            <small className="tag">{t('administration.mine')}</small>
          </div>
        )}
      </td>
      <td>
        {step.from.map(state).join(comma())} → {step.to ? state(step.to) : t('administration.stays')}
      </td>
      <td>
        {step.by.map((b) => b.title).join(comma())}
        {unlike.length > 0 && <div className="quiet">{t('administration.unlike', { steps: unlike.join(comma()) })}</div>}
      </td>
      <td>{needs.join(comma()) || '—'}</td>
      <td>{step.within ?? '—'}</td>
      <td>{step.basis.join(comma()) || '—'}</td>
    </tr>
  )
}
