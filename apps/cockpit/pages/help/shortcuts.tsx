import { t } from './text.ts'
import { shortcuts } from './keys.ts'

/** The keys that pages answer to, by where they work. */
export function Shortcuts() {
  return (
    <div className="shortcuts">
      {shortcuts.map(({ where, keys }) => (
        <section key={where} aria-label={t(where)}>
          <h3>{t(where)}</h3>
          <dl>
            {keys.map(([names, does]) => (
              <div key={does}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
