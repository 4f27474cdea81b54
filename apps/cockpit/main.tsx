import { createRoot } from 'react-dom/client'
import { dress, isElder } from '#kit/ui/elder.ts'
import { App } from './app.tsx'
import { askedHere, speak } from './language.ts'
import '#kit/ui/styles.css'
import './frame/print.css'

const root = document.getElementById('root')
const draw = (): void => {
  if (root) createRoot(root).render(<App />)
}
// Nothing is shown in one size or language and then in another; words or a sheet that do not come are no reason to show nothing.
void Promise.allSettled([speak(askedHere() ?? 'zh'), isElder() ? dress() : undefined]).then(draw)
