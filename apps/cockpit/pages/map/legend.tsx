import { comma } from '#kit/ui/text/text.ts'
import type { RecordLayer } from '#kit/ui/map/layer-items.ts'
import { signPaths } from '#kit/ui/map/signs.ts'
import { kindColour } from '#kit/ui/map/kinds.ts'
import { tonesOf, type Sense } from '#kit/ui/map/tones.ts'
import { usePrefersDark } from '#kit/ui/theme.ts'
import { t } from '../../text/text.ts'

type Properties = { layer: RecordLayer; hidden: ReadonlySet<string>; toggle: (key: string) => void; /** not drawn at this zoom */ far: boolean }

/** What the marks of a layer mean; each can be left out. */
export function Legend({ layer, hidden, toggle, far }: Properties) {
  return (
    <ul className="legend" aria-label={layer.title}>
      {layer.senses.shown.map((sense) => {
        const states = sense === 'done' ? layer.senses.done.map((s) => layer.states?.[s] ?? s).join(comma()) : ''
        const key = `${layer.layer}.${sense}`
        return (
          <li key={sense}>
            <button type="button" aria-pressed={!hidden.has(key)} onClick={() => toggle(key)}>
              <Sign sense={sense} shape={layer.kind} plain={layer.kinds !== null} tone={layer.tone} />
              <span>
                {t(`map.${sense}`)}
                {states && <small className="quiet">{states}</small>}
              </span>
            </button>
          </li>
        )
      })}
      {layer.kinds && layer.kind === 'line' && <Kinds kinds={layer.kinds} />}
      {far && (
        <li className="quiet">
          <small>{t('map.zoom_to_see')}</small>
        </li>
      )}
    </ul>
  )
}

const dash: Record<Sense, string | undefined> = { late: undefined, waiting: '3 3', in_time: undefined, done: undefined }
const stroke: Record<Sense, number> = { late: 5, waiting: 3, in_time: 4, done: 1.5 }

/** The kinds that colours of a line tell apart; how it is drawn still tells its state. */
function Kinds({ kinds }: { kinds: NonNullable<RecordLayer['kinds']> }) {
  const tones = tonesOf(usePrefersDark())
  return (
    <li>
      <small className="quiet">{kinds.title}</small>
      <ul className="legend-kinds">
        {kinds.values.map(([value, title], i) => (
          <li key={value}>
            <i style={{ background: kindColour(tones, i) }} aria-hidden="true" />
            {title}
          </li>
        ))}
      </ul>
    </li>
  )
}

function Sign({
  sense,
  shape,
  plain,
  tone,
}: {
  sense: Sense
  shape: RecordLayer['kind']
  /** its colour tells something else */ plain: boolean
  tone: number | undefined
}) {
  const tones = tonesOf(usePrefersDark())
  const own = tone === undefined ? undefined : { color: kindColour(tones, tone) }
  return (
    <svg style={own} className={plain || own ? 'legend-sign' : `legend-sign ${sense}`} viewBox="0 0 24 24" width={16} height={16} aria-hidden="true">
      {shape === 'point' && <path d={signPaths[sense]} fill="currentColor" />}
      {shape === 'line' && <path d="M1 18L9 8l5 7 9-10" fill="none" stroke="currentColor" strokeWidth={stroke[sense]} strokeDasharray={dash[sense]} />}
      {shape === 'polygon' && <path d="M4 5h15l2 14H3z" fill="currentColor" fillOpacity={0.25} stroke="currentColor" strokeWidth={2} />}
    </svg>
  )
}
