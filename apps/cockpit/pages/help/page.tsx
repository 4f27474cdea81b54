import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { useAddress } from '#kit/ui/address.ts'
import { ErrorPage } from '#kit/ui/parts/error-page.tsx'
import { To } from '#kit/ui/parts/link.tsx'
import { PageHead } from '#kit/ui/parts/page-head.tsx'
import { useRegisters } from '#kit/ui/parts/registers.ts'
import { SkeletonPage } from '#kit/ui/parts/skeletons.tsx'
import type { Help } from '#kit/wire/help.ts'
import { ElderSwitch } from '../../frame/elder-switch.tsx'
import { t } from './text.ts'
import { glossary } from './glossary.ts'
import { helpQuery } from './query.ts'
import { Shortcuts } from './shortcuts.tsx'
import './help.css'

/** What to do first, how each business goes, the keys, the words. */
export default function HelpPage() {
  const { data, error, refetch } = useQuery(helpQuery)
  useEffect(() => {
    if (data && window.location.hash) document.getElementById(window.location.hash.slice(1))?.scrollIntoView()
  }, [data])
  if (error) return <ErrorPage error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonPage />
  return (
    <div className="help">
      <PageHead title={t('help.title')} sub={t('help.sub')} actions={<ElderSwitch />} />
      <First posts={data.posts} />
      <section className="card" aria-labelledby="keys">
        <h2 id="keys">{t('help.keys')}</h2>
        <Shortcuts />
      </section>
      <section className="card" aria-labelledby="rooms">
        <h2 id="rooms">{t('help.rooms')}</h2>
        <ul className="help-rooms">
          {data.rooms.map((room) => (
            <li key={room.room}>
              <h3>
                <To href={`/rooms/${room.room}`}>{room.title}</To>
              </h3>
              <p>{room.help}</p>
            </li>
          ))}
        </ul>
      </section>
      <Words />
    </div>
  )
}

/** What each of one's posts does first, and what it may write down at all. */
function First({ posts }: { posts: Help['posts'] }) {
  const { data } = useRegisters()
  const made = (data?.items ?? []).filter((r) => r.can_create)
  return (
    <section className="card" aria-labelledby="first">
      <h2 id="first">{t('help.first')}</h2>
      {posts.map((post) => (
        <div key={post.role_title + post.division_name}>
          <h3>{t('help.first_of', { division: post.division_name, role: post.role_title })}</h3>
          <ol className="first-steps">
            {post.steps.map((step) => (
              <li key={step.href + step.text}>
                <To href={step.href}>{step.text}</To>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {made.length > 0 && (
        <p className="help-create">
          <span className="quiet">{t('help.create')}</span>
          {made.map((r) => (
            <To key={r.register} href={`/registers/${r.register}/new`}>
              {r.title}
            </To>
          ))}
        </p>
      )}
    </section>
  )
}

/** The glossary, by the word looked for. */
function Words() {
  const [parameters] = useAddress()
  const [wanted, setWanted] = useState(parameters.get('term') ?? '')
  const has = (text: string): boolean => text.toLowerCase().includes(wanted.trim().toLowerCase())
  const parts = glossary
    .map((part) => ({ ...part, terms: part.terms.filter((term) => [term.word, term.key, term.english].some(has)) }))
    .filter((part) => part.terms.length > 0)
  return (
    <section className="card" aria-labelledby="terms">
      <h2 id="terms">{t('help.terms')}</h2>
      <p className="quiet">{t('help.terms_help')}</p>
      <Input.Search
        className="help-find"
        allowClear
        value={wanted}
        onChange={(e) => setWanted(e.target.value)}
        aria-label={t('help.find_term')}
        placeholder={t('help.find_term')}
      />
      {parts.length === 0 && <p className="quiet">{t('help.no_term')}</p>}
      {parts.length > 0 && (
        <div className="scroll-sideways" tabIndex={0} role="region" aria-label={t('help.terms')}>
          <table className="table help-terms">
            <thead>
              <tr>
                <th scope="col">{t('help.term')}</th>
                <th scope="col">{t('help.key')}</th>
                <th scope="col">{t('help.english')}</th>
              </tr>
            </thead>
            <tbody>
              {parts.flatMap((part) =>
                part.terms.map((term) => (
                  <tr key={part.title + term.word + term.key}>
                    <th scope="row">{term.word}</th>
                    <td>
                      <code>{term.key}</code>
                    </td>
                    <td lang="en">{term.english}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
